import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { ownPost } from '#server/forum/own-post.ts'
import { previewOf } from '#server/forum/preview.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { referenceTo } from '#server/forum/uploads.plain.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { document, keptFiles, picture, showing } from './uploads.ts'

const { db, pool } = await testDatabase()
beforeEach(() =>
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }),
)

const htmlOf = async (threadId: number, number: number): Promise<string> =>
  (await threadPage(contextOf(db), { id: threadId, after: number - 1 })).posts[0]?.html ?? ''

describe('a text', () => {
  it('shows pictures as figures and documents by kind and size, just as its preview did', async () => {
    const nora = await member(db)
    const [door, plan] = [await picture(db, nora, 'A "door" & <more>'), await document(db, nora)]
    const body = `Look:\n\n${referenceTo(door)}\n\nand ${referenceTo(plan)}.`
    const previewed = await previewOf(contextOf(db, nora), { body, threadId: undefined })
    const { threadId } = await openThread(contextOf(db, nora), {
      ...{ title: 'What hangs on your door', kind: 'question', theme: 'primary-care', audience: 'public' },
      ...{ voice: 'clinician', language: 'en', body, idempotencyKey: randomUUID() },
    })
    const html = await htmlOf(threadId, 1)
    expect(html).toBe(previewed)
    const words = 'A &quot;door&quot; &amp; &lt;more&gt;'
    expect(html).toContain(
      `<figure><a href="${door.href}"><img src="${door.src}" alt="${words}" width="${door.width}" height="${door.height}" loading="lazy" decoding="async" /></a><figcaption aria-hidden="true">`,
    )
    expect(html).toContain(`<a class="ds-link" href="${plan.href}">plan.pdf <small>(PDF, 1 kB)</small></a>`)
    expect(await db.postUpload.count()).toBe(2)
  })

  it('shows nobody else’s files, also where their words are quoted', async () => {
    const [nora, idris] = [await member(db), await member(db)]
    const { id } = await thread(db)
    const door = await picture(db, nora)
    await showing(db, nora, id, door)
    const body = `> ${referenceTo(door)}\n\nThank you.`
    await replyToThread(contextOf(db, idris), {
      ...{ threadId: id, voice: 'clinician', language: 'en', body, idempotencyKey: randomUUID() },
    })
    const html = await htmlOf(id, 3)
    expect(html).not.toContain('<img')
    expect(html).not.toContain(door.id)
    expect(html).toContain('A notice on a door')
    expect(await db.postUpload.count()).toBe(1)
  })

  it('that is translated shows the same pictures, with words in its own language, and in its preview', async () => {
    const [nora, idris] = [await member(db), await member(db)]
    const { id } = await thread(db)
    const door = await picture(db, nora, 'A door')
    const place = { threadId: id, number: await showing(db, nora, id, door) }
    const { original } = await translationPage(contextOf(db, idris), { ...place, language: 'nb' })
    const body = `![En dør](upload:${door.id})`
    await offerTranslation(contextOf(db, idris), {
      ...{ ...place, language: 'nb', voice: 'clinician', body, madeFrom: original.fingerprint },
      idempotencyKey: randomUUID(),
    })
    const { html } = await db.translation.findFirstOrThrow()
    expect(html).toContain(`<img src="${door.src}" alt="En dør"`)
    expect(await previewOf(contextOf(db, idris), { body, threadId: undefined, translated: place })).toBe(html)
    // Elsewhere it is still not theirs to show.
    expect(await previewOf(contextOf(db, idris), { body, threadId: id })).toBe('<p><a>En dør</a></p>')
  })

  it('with more files than it may have is refused, and nothing stands', async () => {
    const nora = await member(db)
    const { id } = await thread(db)
    const many = await Promise.all(Array.from({ length: 7 }, (_, index) => document(db, nora, `${index}.pdf`)))
    await expect(showing(db, nora, id, ...many)).rejects.toMatchObject({
      status: 422,
      fields: { body: { key: 'upload.limit_count', values: { max: 6 } } },
    })
    expect(await db.post.count()).toBe(1)
    expect(await showing(db, nora, id, ...many.slice(0, 6))).toBe(2)
  })

  it('with larger files than it may have is refused', async () => {
    const nora = await member(db)
    const { id } = await thread(db)
    const large = [
      await document(db, nora, 'a.pdf'),
      await document(db, nora, 'b.pdf'),
      await document(db, nora, 'c.pdf'),
    ]
    await db.upload.updateMany({ data: { size: 9_000_000 } })
    await expect(showing(db, nora, id, ...large)).rejects.toMatchObject({
      fields: { body: { key: 'upload.limit_size', values: { max: 20 } } },
    })
  })

  it('that is edited shows what it is given, and what it showed before is still its own', async () => {
    const nora = await member(db)
    const { id } = await thread(db)
    const [door, wall] = [await picture(db, nora), await picture(db, nora, 'A wall')]
    const number = await showing(db, nora, id, door)
    const before = await ownPost(contextOf(db, nora), { threadId: id, number })
    const body = `Rather this.\n\n${referenceTo(wall)}`
    await revisePost(contextOf(db, nora), {
      ...{ threadId: id, number, revision: before.post.revision, body, language: 'en' },
    })
    expect(await htmlOf(id, number)).toContain(wall.src)
    const { uploads } = await ownPost(contextOf(db, nora), { threadId: id, number })
    expect(uploads.map((upload) => upload.id).sort()).toEqual([door.id, wall.id].sort())
    expect(await keptFiles(db)).toMatchObject({ uploads: 2, shown: 2 })
  })

  it('hides no identity number in the words of a picture', async () => {
    const nora = await member(db)
    const { id } = await thread(db)
    const door = await picture(db, nora)
    const body = `Look at ![Card 130972**480**22](upload:${door.id}) here`
    const reply = { voice: 'clinician', language: 'en', body, idempotencyKey: randomUUID() }
    await expect(replyToThread(contextOf(db, nora), { threadId: id, ...reply })).rejects.toMatchObject({ status: 422 })
  })
})
