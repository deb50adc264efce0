import { beforeEach, describe, expect, it } from 'vitest'
import { collectThread, leaveOutItem, moveItem, wordItem } from '#server/moderation/collect.ts'
import { collectionList } from '#server/moderation/collection-list.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { followCollection } from '#server/moderation/follow-collection.ts'
import { beginCollection, publishCollection, reviseCollection } from '#server/moderation/keep-collection.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfCollection } from '#server/notifications/tell-of-collection.ts'
import type { Context } from '#server/platform/context.ts'
import { publishedFinding } from '#tests/findings/filling.ts'
import { testDatabase } from '#tests/support/database.ts'
import { failureOf } from '#tests/support/failure-of.ts'
import { contextOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

const WORDS = { title: 'What helps at night', intro: 'Read it **in order**.', language: 'en' }
let curator: TestMember
let as: Context
beforeEach(async () => {
  curator = await member(db, { roles: ['curator'] })
  as = contextOf(db, curator)
})

const begun = async (publish = true): Promise<number> => {
  const { id } = await beginCollection(as, { ...WORDS, theme: 'primary-care' })
  if (publish) await publishCollection(as, { collectionId: id, publish: 'yes' })
  return id
}
const titlesIn = async (context: Context, id: number) =>
  (await collectionPage(context, id)).items.map(({ thread: { title } }) => title)
const verbs = async () => (await db.staffLogEntry.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)

describe('a collection', () => {
  it('is its makers’ alone until it is published, and everyone’s then', async () => {
    const id = await begun(false)
    const reader = contextOf(db)
    expect(await collectionList(reader)).toEqual([])
    expect(await failureOf(collectionPage(reader, id))).toBe(404)
    expect((await collectionList(as))[0]).toMatchObject({ id, published: false })
    await publishCollection(as, { collectionId: id, publish: 'yes' })
    expect((await collectionPage(reader, id)).intro.html).toContain('<strong>in order</strong>')
    expect(await collectionList(reader, { theme: 'primary-care' })).toHaveLength(1)
    expect(await collectionList(reader, { theme: 'undocumented' })).toEqual([])
    await publishCollection(as, { collectionId: id, publish: 'no' })
    expect(await failureOf(collectionPage(reader, id))).toBe(404)
    expect(await verbs()).toEqual(['collection.begun', 'collection.published', 'collection.taken-back'])
  })

  it('takes a thread by number and by address, a finding by its own, and each of them once', async () => {
    const id = await begun()
    const one = await thread(db, { title: 'The first thing' })
    const two = await thread(db, { title: 'The second thing', kind: 'practice' })
    const finding = await publishedFinding(db, await member(db, { groups: ['researcher'] }))
    await collectThread(as, { collectionId: id, thread: String(one.id), words: 'Begin here.' })
    await collectThread(as, { collectionId: id, thread: `https://allmenning.test/practice/${two.id}/the-second-thing` })
    await collectThread(as, { collectionId: id, thread: `/findings/${finding.id}/x?y` })
    const { items } = await collectionPage(contextOf(db), id)
    expect(items.map((item) => item.thread.id)).toEqual([one.id, two.id, finding.threadId])
    expect(items[0]?.words).toBe('Begin here.')
    expect(items[2]?.findingId).toBe(finding.id)
    for (const words of [String(one.id), '999999', 'nothing', '/findings/999999'])
      expect(await failureOf(collectThread(as, { collectionId: id, thread: words }))).toBe(422)
  })

  it('is put in order, worded and emptied', async () => {
    const id = await begun()
    const threads = []
    for (const title of ['Aaaaaaaa', 'Bbbbbbbb', 'Cccccccc']) threads.push(await thread(db, { title }))
    for (const one of threads) await collectThread(as, { collectionId: id, thread: String(one.id) })
    const [a, , c] = threads.map((one) => ({ collectionId: id, threadId: one.id }))
    await moveItem(as, { ...c, to: 'up' })
    expect(await titlesIn(as, id)).toEqual(['Aaaaaaaa', 'Cccccccc', 'Bbbbbbbb'])
    await moveItem(as, { ...a, to: 'down' })
    expect(await titlesIn(as, id)).toEqual(['Cccccccc', 'Aaaaaaaa', 'Bbbbbbbb'])
    await moveItem(as, { ...c, to: 'up' })
    await wordItem(as, { ...c, words: 'Why' })
    await leaveOutItem(as, { ...a })
    const { items } = await collectionPage(as, id)
    expect(items.map(({ words }) => words)).toEqual(['Why', ''])
  })

  it('shows nobody what they may not read, nor counts it', async () => {
    const id = await begun()
    for (const audience of ['public', 'members', 'staff'] as const) {
      const { id: threadId } = await thread(db, { audience, title: `For ${audience} only` })
      const item = { collectionId: id, threadId, position: 1, addedById: curator.id }
      await db.collectionItem.create({ data: item })
    }
    const counted = async (context: Context) => [
      (await collectionList(context))[0]?.count,
      (await collectionPage(context, id)).items.length,
    ]
    expect(await counted(contextOf(db))).toEqual([1, 1])
    expect(await counted(as)).toEqual([2, 2])
    expect(await counted(contextOf(db, await member(db, { roles: ['moderator'] })))).toEqual([3, 3])
  })

  it('is changed by curators and moderators alone, in words without identity numbers', async () => {
    const id = await begun()
    const other = contextOf(db, await member(db))
    const { id: threadId } = await thread(db)
    const revised = { collectionId: id, ...WORDS, title: 'Something else' }
    for (const attempt of [
      beginCollection(other, WORDS),
      reviseCollection(other, revised),
      publishCollection(other, { collectionId: id, publish: 'no' }),
      collectThread(other, { collectionId: id, thread: String(threadId) }),
      wordItem(other, { collectionId: id, threadId, words: 'x' }),
      moveItem(other, { collectionId: id, threadId, to: 'up' }),
      leaveOutItem(other, { collectionId: id, threadId }),
    ])
      expect(await failureOf(attempt)).toBe(403)
    await reviseCollection(as, revised)
    expect((await collectionPage(as, id)).title).toBe('Something else')
    expect(await failureOf(reviseCollection(as, { ...revised, intro: 'Ring 130972**48022** about it' }))).toBe(422)
    expect(await failureOf(reviseCollection(as, { ...revised, theme: 'cats' }))).toBe(422)
    expect(await failureOf(reviseCollection(as, { ...revised, collectionId: 999 }))).toBe(404)
  })
})

describe('who follows a collection', () => {
  it('is told of what is added, once, while it is there and may be read', async () => {
    const id = await begun()
    const follower = await member(db)
    const context = contextOf(db, follower)
    await followCollection(context, { collectionId: id, follow: 'yes' })
    await followCollection(context, { collectionId: id, follow: 'yes' })
    const { id: threadId } = await thread(db)
    await collectThread(as, { collectionId: id, thread: String(threadId) })
    const grown = { collectionId: id, threadId, memberId: curator.id }
    expect(await tellOfCollection(db, grown, NOW)).toBe(1)
    expect(await tellOfCollection(db, grown, NOW)).toBe(0)
    const kinds = async () => (await noticesPage(context, {})).notices.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['collection_grown'])
    await publishCollection(as, { collectionId: id, publish: 'no' })
    expect(await kinds()).toEqual([])
    await publishCollection(as, { collectionId: id, publish: 'yes' })
    await leaveOutItem(as, { collectionId: id, threadId })
    expect(await kinds()).toEqual([])
    await followCollection(context, { collectionId: id, follow: 'no' })
    expect(await db.collectionFollow.count()).toBe(0)
  })

  it('follows nothing that is a draft, and nobody follows without a session', async () => {
    const id = await begun(false)
    const following = { collectionId: id, follow: 'yes' }
    expect(await failureOf(followCollection(contextOf(db, await member(db)), following))).toBe(404)
    expect(await failureOf(followCollection(contextOf(db), following))).toBe(403)
  })
})
