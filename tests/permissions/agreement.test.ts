import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '#server/forum/terms.ts'
import { can } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import { visibleTranslations } from '#server/permissions/translations.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { translation } from '#tests/forum/translating.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { ACTORS, type ActorName } from './rule-table.ts'

const { db } = await testDatabase()

/** Threads on which the rule and its twin for queries disagree about an actor. */
async function disagreements(actor: Actor, twin = visibleThreads): Promise<number[]> {
  const picked = await db.$queryRaw<{ id: number }[]>`SELECT thread.id FROM thread WHERE ${twin(actor)}`
  const visible = new Set(picked.map(({ id }) => id))
  const all = await db.thread.findMany({ orderBy: { id: 'asc' } })
  return all.filter((each) => can(actor, 'thread.read', each) !== visible.has(each.id)).map(({ id }) => id)
}

/** A thread for every audience, by somebody else and by whoever asks. */
async function threadsFor(name: ActorName): Promise<Actor> {
  const like: Actor = ACTORS[name]
  const asking = like.kind === 'member' ? await member(db, { groups: like.groups, roles: like.roles }) : undefined
  for (const audience of AUDIENCES) {
    await thread(db, { audience })
    if (asking) await thread(db, { audience, author: asking, voice: 'clinician' })
  }
  return asking ? actorOf(asking) : like
}

describe('what a list shows and what may be opened is the same', () => {
  it.each(Object.keys(ACTORS) as ActorName[])('for %s', async (name) => {
    const actor = await threadsFor(name)
    expect(await db.thread.count()).toBeGreaterThanOrEqual(AUDIENCES.length)
    expect(await disagreements(actor)).toEqual([])
  })

  it('and a twin that shows more, or less, is found out', async () => {
    const actor = await threadsFor('a reader')
    expect(await disagreements(actor, () => Prisma.sql`true`)).toHaveLength(2)
    expect(await disagreements(actor, () => Prisma.sql`false`)).toHaveLength(1)
  })

  it('and every audience that the database knows is one of the terms', async () => {
    const rows = await db.$queryRaw<{ rule: string }[]>`
      SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'thread_audience'`
    const known = [...(rows[0]?.rule ?? '').matchAll(/'(\w+)'/g)].map(([, audience]) => audience)
    // A merged one is read by nobody, and so is never shown to be one.
    expect(known.sort()).toEqual([...AUDIENCES, 'merged'].sort())
  })
})

/** Translations on which the rule and its twin for queries disagree about an actor. */
async function disputedTranslations(actor: Actor, twin = visibleTranslations): Promise<string[]> {
  const picked = await db.$queryRaw<{ id: string }[]>`
    SELECT translation.id FROM translation JOIN thread ON thread.id = translation.thread_id WHERE ${twin(actor)}`
  const visible = new Set(picked.map(({ id }) => id))
  const all = await db.translation.findMany({ include: { thread: { include: { posts: true } } } })
  const readable = (one: (typeof all)[number]): boolean => {
    const translated = one.thread.posts.find(({ number }) => number === one.number)
    const withdrawn = translated !== undefined && translated.withdrawnAt !== null
    return can(actor, 'translation.read', { original: { language: 'en', withdrawn, thread: one.thread } })
  }
  return all.filter((one) => readable(one) !== visible.has(one.id)).map(({ id }) => id)
}

describe('which translations queries pick and which may be read is the same', () => {
  it.each(Object.keys(ACTORS) as ActorName[])('for %s', async (name) => {
    for (const audience of AUDIENCES) {
      const { id: threadId } = await thread(db, { audience })
      await post(db, { id: threadId })
      await post(db, { id: threadId }, { withdrawnAt: NOW })
      for (const number of [0, 1, 2, 3]) await translation(db, { threadId, number })
    }
    const actor: Actor = ACTORS[name]
    expect(await disputedTranslations(actor)).toEqual([])
    expect((await disputedTranslations(actor, () => Prisma.sql`false`)).length).toBeGreaterThan(0)
  })
})
