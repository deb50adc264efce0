import { describe, expect, it } from 'vitest'
import { retitleThread } from '#server/forum/retitle-thread.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { threadTitles } from '#server/forum/thread-titles.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { announced, minutes } from './conversation.ts'

const { db } = await testDatabase()
const OLD = 'Interpreter?'
const NEW = 'Who pays for the interpreter?'

async function titled(audience: 'public' | 'members' = 'public') {
  const author = await member(db)
  const { id } = await thread(db, { author, title: OLD, audience })
  const retitle = (changes: Record<string, unknown> = {}, minute = 5) =>
    retitleThread(contextOf(db, author, { now: minutes(minute) }), { threadId: id, title: NEW, was: OLD, ...changes })
  return { author, id, retitle }
}

describe('a better title', () => {
  it('stands everywhere at once, and raises the revision', async () => {
    const { id, retitle } = await titled()
    expect(await retitle()).toEqual({ threadId: id, slug: 'who-pays-for-the-interpreter' })
    const { thread: shown } = await threadPage(contextOf(db), { id, after: 0 })
    expect(shown).toMatchObject({ title: NEW, slug: 'who-pays-for-the-interpreter', revision: 2 })
    expect(await threadChanges(contextOf(db), { id, since: 1 })).toMatchObject({ title: NEW, revision: 2, posts: [] })
    expect(await announced(db)).toEqual([
      { name: 'thread.retitled', payload: { threadId: id, revision: 2, postCount: 1, alsoShownIn: [] } },
    ])
  })

  it('in the first minutes is a slip that its author alone can look up', async () => {
    const { id, author, retitle } = await titled()
    await retitle()
    expect((await threadTitles(contextOf(db), id)).earlier).toEqual([])
    expect((await threadPage(contextOf(db), { id, after: 0 })).thread.retitled).toBe(false)
    expect((await threadTitles(contextOf(db, author), id)).earlier).toMatchObject([{ title: OLD }])
  })

  it.each(['after a quarter of an hour', 'after an answer'])('%s leaves the old one to be read', async (when) => {
    const { id, retitle } = await titled()
    if (when === 'after an answer') await post(db, { id }, { createdAt: minutes(1) })
    await retitle({}, when === 'after an answer' ? 5 : 16)
    expect(await threadTitles(contextOf(db), id)).toEqual({
      thread: { id, title: NEW, slug: 'who-pays-for-the-interpreter', language: 'en' },
      earlier: [{ version: 1, title: OLD, replacedAt: expect.any(String) }],
      may: { retitle: false },
    })
    expect((await threadPage(contextOf(db), { id, after: 0 })).thread.retitled).toBe(true)
  })

  it('is its author’s to give, whoever else reads and whatever their role', async () => {
    const { id } = await titled()
    for (const other of [await member(db), await member(db, { roles: ['moderator', 'coordinator'] })])
      await expect(retitleThread(contextOf(db, other), { threadId: id, title: NEW, was: OLD })).rejects.toMatchObject({
        status: 403,
      })
    await expect(retitleThread(contextOf(db), { threadId: id, title: NEW, was: OLD })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('is refused where the title has changed since the form was opened, and changes nothing where it is the same', async () => {
    const { id, retitle } = await titled()
    await retitle()
    await expect(retitle({ title: 'Something else again' })).rejects.toMatchObject({ status: 409 })
    await retitle()
    expect(await db.thread.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: NEW, revision: 2 })
    expect(await db.threadTitle.count()).toBe(1)
  })

  it('of two windows at once, one is given and the other is told', async () => {
    const { id, retitle } = await titled()
    const outcomes = await Promise.allSettled([
      retitle({ title: 'The first window' }),
      retitle({ title: 'The other one' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await db.thread.findUniqueOrThrow({ where: { id } })).revision).toBe(2)
  })

  it.each([
    ['that is short', 'Short', 'field.too_short'],
    ['of 161 characters', 'x'.repeat(161), 'field.too_long'],
    ['with an identity number', 'About 13097248022 and her doctor', 'identifier.found_fnr'],
    ['that is none', undefined, 'field.missing'],
  ])('%s is refused', async (_what, title, key) => {
    const { retitle } = await titled()
    await expect(retitle({ title })).rejects.toMatchObject({ status: 422, fields: { title: { key } } })
    expect(await db.threadTitle.count()).toBe(0)
  })

  it('makes translations of the old one stale', async () => {
    const { id, retitle } = await titled()
    const translator = await member(db)
    await db.translation.create({
      data: {
        ...{ threadId: id, subject: 'title', number: 0, language: 'nb', body: 'Tolk?', html: '', bakedWith: 1 },
        ...{ translatorId: translator.id, voice: 'clinician', madeFrom: 'x', revision: 1 },
      },
    })
    await retitle()
    expect((await db.translation.findFirstOrThrow()).staleAt).toEqual(minutes(5))
  })
})
