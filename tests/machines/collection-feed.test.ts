import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeEach, expect, it } from 'vitest'
import { collectThread } from '#server/moderation/collect.ts'
import { publishCollection } from '#server/moderation/keep-collection.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, type ThreadFacts, thread } from '#tests/support/world.ts'
import { programs } from './programs.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const SITE = 'https://allmenning.test'
const DAYS = ['2026-09-10', '2026-09-12', '2026-09-14']
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'entry' })

/** A published collection of three conversations, each added on a day of its own. */
async function collection(last: ThreadFacts = {}) {
  const curator = await member(db, { roles: ['curator'] })
  const kept = { title: 'Tolk & tillit', intro: 'What it is for.', language: 'nb', createdById: curator.id }
  const { id } = await db.collection.create({ data: kept })
  const threads: number[] = []
  for (const [index, day] of DAYS.entries()) {
    const { id: threadId } = await thread(db, index === 2 ? { title: 'Hush', ...last } : {})
    threads.push(threadId)
    const now = new Date(`${day}T10:00:00Z`)
    const item = { collectionId: id, thread: String(threadId), words: `Because of <${index}>` }
    await collectThread(contextOf(db, curator, { now }), item)
  }
  const publish = (said: 'yes' | 'no') => publishCollection(contextOf(db, curator), { collectionId: id, publish: said })
  await publish('yes')
  return { id, threads, publish }
}

it('tells what was added to a collection, the latest first, with the words of its curator', async () => {
  const { id, threads } = await collection()
  const answer = await (await programs(db))(`/feeds/collections/${id}.atom?locale=en`)
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
  const text = answer.body.toString()
  expect(XMLValidator.validate(text)).toBe(true)
  const { feed } = parser.parse(text)
  expect(feed).toMatchObject({
    'xml:lang': 'nb',
    id: `${SITE}/feeds/collections/${id}.atom?locale=en`,
    title: 'Allmenning · Tolk & tillit',
    updated: '2026-09-14T10:00:00.000Z',
  })
  expect(feed.entry.map((entry: { id: string }) => entry.id)).toEqual(
    threads.toReversed().map((one) => `${SITE}/t/${one}`),
  )
  expect(feed.entry[0].content['#text']).toBe('<p lang="nb" dir="ltr">Because of &lt;2&gt;</p>')
})

it('leaves out what readers may not read', async () => {
  const { id, threads } = await collection({ audience: 'members' })
  const text = (await (await programs(db))(`/feeds/collections/${id}.atom`)).body.toString()
  expect(text).not.toMatch(/Hush|Because of &amp;lt;2/)
  expect(text).toContain(`${SITE}/t/${threads[1]}`)
})

it('is there for published collections alone', async () => {
  const { id, publish } = await collection()
  await publish('no')
  const ask = await programs(db)
  for (const name of [String(id), '2000000000', 'x', '99999999999'])
    expect((await ask(`/feeds/collections/${name}.atom`)).status, name).toBe(404)
})
