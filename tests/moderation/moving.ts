import { mergeThreads } from '#server/moderation/merge-threads.ts'
import { splitThread } from '#server/moderation/split-thread.ts'
import type { Db } from '#server/platform/db.ts'
import { minutes } from '#tests/forum/conversation.ts'
import { contextOf, member, post, type TestMember, thread } from '#tests/support/world.ts'

/** Words to those whose posts move. */
export const REASON = 'Two questions were answered here at once.'

/** What a moderator fills in to split posts off. */
export const splitting = (threadId: number, posts: readonly number[], changes: object = {}) => ({
  ...{ threadId, posts: posts.map(String), title: 'Interpreters by phone at night' },
  ...{ theme: 'digital-health', language: 'en', reason: REASON },
  ...changes,
})

/**
 * A conversation of six posts by four people: #3 answers #2, #4 answers #1, #5 answers #3, #6 was taken back.
 */
export async function talk(db: Db, facts: Parameters<typeof thread>[1] = {}) {
  const opened = await thread(db, facts)
  const [kari, omar, nora] = [
    await member(db, { displayName: 'Kari' }),
    await member(db, { displayName: 'Omar', groups: ['interpreter'] }),
    await member(db, { displayName: 'Nora', groups: ['service_user'] }),
  ]
  const say = (author: TestMember, minute: number, more: object = {}) =>
    post(db, opened, { author, createdAt: minutes(minute), ...more })
  await say(kari, 1)
  await say(omar, 2, { replyTo: 2, language: 'ar' })
  await say(nora, 3, { replyTo: 1 })
  await say(kari, 4, { replyTo: 3 })
  await say(nora, 5, { withdrawnAt: minutes(6) })
  const moderator = await member(db, { roles: ['moderator'] })
  return { ...opened, kari, omar, nora, moderator }
}
export type Talk = Awaited<ReturnType<typeof talk>>

/** Splits posts off a conversation. */
export const split = (db: Db, { id, moderator }: Talk, posts: readonly number[], by: TestMember = moderator) =>
  splitThread(contextOf(db, by, { now: minutes(60) }), splitting(id, posts))

/** Merges one conversation into another. */
export const merge = (db: Db, from: { id: number }, into: { id: number }, by: TestMember) =>
  mergeThreads(contextOf(db, by, { now: minutes(60) }), { threadId: from.id, thread: `/t/${into.id}`, reason: REASON })

/** Two conversations, the one to go into the other. */
export async function two(db: Db, facts: Parameters<typeof thread>[1] = {}, into: Parameters<typeof thread>[1] = {}) {
  const from = await talk(db, facts)
  const to = await thread(db, { title: 'Where everything is said', ...into })
  await post(db, to, { createdAt: minutes(-5) })
  return { from, to, moderator: from.moderator }
}
