import type { Group } from '#server/accounts/terms.ts'
import type { Audience } from '#server/forum/terms.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { isMember } from './actor.ts'

/** What the forum's rules need to know of a thread. */
export interface ThreadFacts {
  audience: Audience | string
}

/** What the forum's rules need to know of a post. */
export interface PostFacts {
  authorId: string
  withdrawnAt: Date | null
  thread: ThreadFacts
}

const readsThread = (actor: Actor, thread: ThreadFacts): boolean => thread.audience === 'public' || isMember(actor)
const ownsStandingPost = (actor: Actor, post: PostFacts): boolean =>
  isMember(actor) && post.authorId === actor.id && post.withdrawnAt === null && readsThread(actor, post.thread)

/** Who may do what in the forum. */
export const forumRules = {
  'thread.read': readsThread,
  'thread.open': (actor: Actor): boolean => isMember(actor),
  'thread.reply': (actor: Actor, thread: ThreadFacts): boolean => isMember(actor) && readsThread(actor, thread),
  'post.revise': ownsStandingPost,
  'post.withdraw': ownsStandingPost,
  'history.read': (actor: Actor, post: PostFacts): boolean =>
    post.withdrawnAt === null && readsThread(actor, post.thread),
  /** One speaks only as a group one belongs to. */
  'voice.use': (actor: Actor, voice: { group: Group | string }): boolean =>
    isMember(actor) && (actor.groups as readonly string[]).includes(voice.group),
}

/** The twin of `thread.read` for queries: a predicate over a table or alias named `thread`. */
export const visibleThreads = (actor: Actor): Prisma.Sql =>
  isMember(actor) ? Prisma.sql`true` : Prisma.sql`thread.audience = 'public'`
