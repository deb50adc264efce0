import { splitIn } from '#server/moderation/split-thread.ts'
import type { Tx } from '#server/platform/db.ts'

const TOLD = 'Newcomers ring the GP at eight in a language they do not speak. How did you change your telephone menu?'
const SPLIT = {
  title: 'Telephones that are answered in the afternoon: has anybody tried it?',
  theme: 'work-labour-migrants',
  posts: [5, 6],
  reason:
    'The hour at which one can ring is a question of its own, and workers who look for it would not find it here.',
} as const

/** Plants a conversation of the demo that a moderator made of two posts of another one, with the notice of it. */
export async function plantMoves(tx: Tx, people: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const at = new Date(now.getTime() - 30 * 3_600_000)
  const id = people.get('moderator')
  if (!id) throw new Error('The demo has no moderator.')
  const { publicId, displayName } = await tx.member.findUniqueOrThrow({ where: { id } })
  const { id: threadId } = await tx.thread.findFirstOrThrow({ where: { title: TOLD }, select: { id: true } })
  const moderator = { kind: 'member', id, publicId, displayName, groups: [], roles: ['moderator'] } as const
  const { moved } = await splitIn(tx, moderator, { ...SPLIT, threadId, posts: [...SPLIT.posts], language: 'en' }, at)
  const posts = await tx.post.findMany({
    where: { threadId: moved.toThreadId },
    select: { authorId: true, number: true },
  })
  for (const { authorId: memberId, number } of posts) {
    const about = { kind: 'thread_moved', subject: String(moved.moveId), threadId: moved.toThreadId, number }
    await tx.notice.create({ data: { memberId, ...about, createdAt: at }, select: { id: true } })
  }
}
