import express from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import type { UploadView } from '#server/forum/uploads.plain.ts'
import { uploadedFiles } from '#server/http/uploaded-files.ts'
import { READER } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { document, picture, showing } from '#tests/forum/uploads.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, member, thread } from '#tests/support/world.ts'
import { listening } from './listening.ts'

const { db, pool } = await testDatabase()
beforeEach(() =>
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }),
)

/** A server that serves files to somebody, and says 404 of what the application would. */
const servedTo = (actor: Actor) =>
  listening(
    express()
      .disable('etag')
      .use((_request, response, next) => {
        response.locals.asking = { db, actor, locale: 'en' }
        response.setHeader('Cache-Control', 'private, no-store')
        next()
      })
      .use(uploadedFiles, (_request, response) => void response.status(404).send('elsewhere')),
  )

async function shownTo(audience: 'public' | 'members'): Promise<{ door: UploadView; plan: UploadView }> {
  const nora = await member(db)
  const { id } = await thread(db, { audience })
  const [door, plan] = [await picture(db, nora), await document(db, nora, 'Møteplan "høst".pdf')]
  await showing(db, nora, id, door, plan)
  return { door, plan }
}

describe('a file', () => {
  it('that is a picture is shown, and can do nothing', async () => {
    const { door } = await shownTo('public')
    const ask = await servedTo(READER)
    const answer = await ask(door.src)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, no-cache',
    })
    const again = await ask(door.src, { 'if-none-match': String(answer.headers.etag) })
    expect(again.status).toBe(304)
    expect((await ask(door.src, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('that is a document is only ever downloaded, under its own name', async () => {
    const { plan } = await shownTo('members')
    const ask = await servedTo(actorOf(await member(db)))
    const answer = await ask(plan.href)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="M_teplan h_st.pdf"; filename*=UTF-8''M%C3%B8teplan%20h%C3%B8st.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    })
  })

  it('of a post among members does not exist for readers, nor does an unused one for anybody else', async () => {
    const { door, plan } = await shownTo('members')
    const nora = await member(db)
    const unused = await picture(db, nora)
    const asReader = await servedTo(READER)
    const asOther = await servedTo(actorOf(await member(db)))
    const asNora = await servedTo(actorOf(nora))
    for (const { href } of [door, plan, unused]) {
      const answer = await asReader(href)
      expect(answer.status).toBe(404)
      expect(answer.headers['content-disposition']).toBeUndefined()
      expect(answer.headers.etag).toBeUndefined()
    }
    expect((await asOther(unused.href)).status).toBe(404)
    expect((await asOther(door.href)).status).toBe(200)
    expect((await asNora(unused.href)).headers).toMatchObject({ 'cache-control': 'private, no-cache' })
  })

  it.each([
    'ID/../../etc/passwd',
    'ID/..%2f..%2fetc%2fpasswd.pdf',
    'ID/%2e%2e%2fpasswd.pdf',
    'ID//NAME',
    'ID/NAME/',
    'ID/NAME%00.pdf',
    'ID/NAME.pdf',
    'ID/other.webp',
    'ID/%.webp',
    'ID/%ff%fe.webp',
    'ID%2fNAME',
    'ID\\NAME',
    './ID/NAME/..',
    'ID;x=1/NAME',
    '00000000-0000-0000-0000-000000000000/NAME',
    '../../../../../../etc/passwd.pdf',
    "' OR true --/NAME",
    '---------------------------------- --/NAME',
    '------------------------------------/NAME',
    'ID-/NAME',
    'ID/',
    'ID',
    '',
  ])('is not found at /files/%s', async (address) => {
    const { door } = await shownTo('public')
    const ask = await servedTo(READER)
    const answer = await ask(
      `/files/${address.replace('ID', door.id).replace('NAME', door.name).replaceAll(' ', '%20')}`,
    )
    expect(answer.status).toBe(404)
  })

  it('is found by nothing but GET and HEAD, and not by its id in capitals', async () => {
    const { door } = await shownTo('public')
    const ask = await servedTo(READER)
    expect((await ask(door.href, {}, 'POST')).status).toBe(404)
    expect((await ask(door.href, {}, 'HEAD')).status).toBe(200)
    expect((await ask(door.href.replace(door.id, door.id.toUpperCase()))).status).toBe(404)
    expect((await ask(`${door.href}?size=small&size=huge`)).status).toBe(200)
  })
})
