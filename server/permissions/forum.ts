import type { Group } from '#server/accounts/terms.ts'
import type { Audience } from '#server/forum/terms.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { holds, isMember } from './actor.ts'

/** What the forum's rules need to know of a thread. */
export interface ThreadFacts {
  audience: Audience | string
}

/** What answering needs to know besides: since when nobody but moderators writes there. */
export interface ConversationFacts extends ThreadFacts {
  lockedAt: Date | null
}

/** What is asked of a question by the one who asked. */
export interface QuestionFacts extends ThreadFacts {
  authorId: string
  kind: string
}

/** What the forum's rules need to know of a post. */
export interface PostFacts {
  authorId: string
  withdrawnAt: Date | null
  thread: ThreadFacts
}

/** What moderators took out of sight (`staff`) is read by moderators alone; what was merged is read where it went. */
const readsThread = (actor: Actor, { audience }: ThreadFacts): boolean =>
  audience === 'public' ||
  (audience !== 'merged' && (audience === 'members' ? isMember(actor) : holds(actor, 'moderator')))
const readsStandingPost = (actor: Actor, post: Omit<PostFacts, 'authorId'>): boolean =>
  isMember(actor) && post.withdrawnAt === null && readsThread(actor, post.thread)
const ownsStandingPost = (actor: Actor, post: PostFacts): boolean =>
  isMember(actor) && post.authorId === actor.id && post.withdrawnAt === null && readsThread(actor, post.thread)

const asksQuestion = (actor: Actor, thread: QuestionFacts): boolean =>
  isMember(actor) && thread.kind === 'question' && thread.authorId === actor.id && readsThread(actor, thread)

/** Who may do what in the forum. */
export const forumRules = {
  'thread.read': readsThread,
  'thread.open': (actor: Actor): boolean => isMember(actor),
  /** Slow mode holds up everybody but moderators in what others began. */
  'slow.pass': (actor: Actor, thread: { authorId: string }): boolean =>
    isMember(actor) && holds(actor, 'moderator') && actor.id !== thread.authorId,
  /** In a locked conversation moderators alone say something. */
  'thread.reply': (actor: Actor, thread: ConversationFacts): boolean =>
    isMember(actor) && readsThread(actor, thread) && (thread.lockedAt === null || holds(actor, 'moderator')),
  /** Who has spoken in a conversation asks others to its table. `spoken`: the actor has a standing post there. */
  'thread.invite': (actor: Actor, thread: ThreadFacts & { spoken: boolean }): boolean =>
    isMember(actor) && thread.spoken && readsThread(actor, thread),
  /** The one who asked says what it led to, and opens the question again. */
  'question.close': asksQuestion,
  /** The one who asked says which of the others' posts helped. */
  'post.mark_helped': (
    actor: Actor,
    post: { authorId: string; withdrawnAt: Date | null; thread: QuestionFacts },
  ): boolean => asksQuestion(actor, post.thread) && post.withdrawnAt === null && post.authorId !== post.thread.authorId,
  'theme.follow': (actor: Actor): boolean => isMember(actor),
  /** Its author improves the title of a thread; what it was stands beside it. */
  'thread.retitle': (actor: Actor, thread: ThreadFacts & { authorId: string }): boolean =>
    isMember(actor) && thread.authorId === actor.id && readsThread(actor, thread),
  'post.bookmark': readsStandingPost,
  /** Whoever may answer a post may open a conversation of its own about it. */
  'post.continue': readsStandingPost,
  'post.revise': ownsStandingPost,
  'post.withdraw': ownsStandingPost,
  /** One says nothing of one's own posts, and speaks as a group. */
  'post.react': (actor: Actor, post: PostFacts): boolean =>
    isMember(actor) &&
    actor.groups.length > 0 &&
    post.authorId !== actor.id &&
    post.withdrawnAt === null &&
    readsThread(actor, post.thread),
  'history.read': (actor: Actor, post: PostFacts): boolean =>
    post.withdrawnAt === null && readsThread(actor, post.thread),
  /** One speaks only as a group one belongs to. */
  'voice.use': (actor: Actor, voice: { group: Group | string }): boolean =>
    isMember(actor) && (actor.groups as readonly string[]).includes(voice.group),
}

/** The twin of `thread.read` for queries: a predicate over a table or alias named `thread`. */
export const visibleThreads = (actor: Actor): Prisma.Sql => {
  if (!isMember(actor)) return Prisma.sql`thread.audience = 'public'`
  return holds(actor, 'moderator')
    ? Prisma.sql`thread.audience <> 'merged'`
    : Prisma.sql`thread.audience IN ('public', 'members')`
}
