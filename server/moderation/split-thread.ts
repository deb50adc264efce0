import { z } from 'zod'
import { type LockedThread, lockThread } from '#server/forum/lock-thread.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { themeCode } from '#server/forum/theme-code.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { type AnyDb, type Tx, transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import type { SignalPayload } from '#server/signals/catalogue.ts'
import { authorizeModeration, type ThreadToModerate } from './authorize-moderation.ts'
import { type ChosenPost, postsToSplit } from './chosen-posts.ts'
import { logDeed } from './log-deed.ts'
import { movePosts, recountThread, showCitedElsewhere } from './move-posts.ts'
import { MOVING_LIMITS } from './moves.plain.ts'
import { STEERING_LIMITS } from './terms.ts'

export const splitInput = z.object({
  threadId: rowNumber,
  posts: several(rowNumber, { min: 1, max: MOVING_LIMITS.posts, missing: 'split.choose' }),
  title: guardedText({ ...FORUM_LIMITS.title, line: true }),
  theme: themeCode,
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
  /** Why, in the language of the new thread: told to those whose posts move. */
  reason: guardedText(STEERING_LIMITS.reason),
})

/** Moderators split what is in sight. @throws {Failure} as `authorizeModeration`; 409 for what is out of sight */
export async function authorizeSplit(db: AnyDb, actor: Actor, thread: ThreadToModerate): Promise<void> {
  await authorizeModeration(db, actor, thread)
  if (thread.audience === 'staff') throw new Failure(409, { key: 'split.out_of_sight' })
}

/** A thread that was made of posts of another. */
export interface SplitThread {
  threadId: number
  slug: string
}

/**
 * Makes a new thread of some posts of another one. They keep all that hangs on them and get new numbers; where they stood
 * stubs lead to them. Who may read them stays as it was, and each author is told why.
 * @throws {Failure} 404 for a thread one may not see, 403 for who may not, 409 for one out of sight or when posts have
 * moved meanwhile, 422 for fields that cannot be taken
 */
export async function splitThread({ db, actor, now }: Context, input: unknown): Promise<SplitThread> {
  const split = parse(splitInput, input)
  return transact(db, async (tx) => {
    const { slug, moved } = await splitIn(tx, actor, split, now)
    await announce(tx, 'thread.split', moved)
    return { threadId: moved.toThreadId, slug }
  })
}

/** The same without the signal, in a transaction that does more. */
export async function splitIn(
  tx: Tx,
  actor: Actor,
  { threadId, posts: chosen, title, theme, language, reason }: z.output<typeof splitInput>,
  now: Date,
): Promise<{ slug: string; moved: SignalPayload<'thread.split'> }> {
  const from = await lockThread(tx, threadId)
  if (!from) throw notFound()
  await authorizeSplit(tx, actor, from)
  const posts = await postsToSplit(tx, threadId, chosen)
  const { id: staffId } = memberOf(actor)
  const toId = await begin(tx, from, { posts, title, theme, language })
  const { id: moveId } = await tx.threadMove.create({
    data: { kind: 'split', fromThreadId: threadId, toThreadId: toId, reason, language, madeById: staffId, madeAt: now },
    select: { id: true },
  })
  const numbers = posts.map(({ number }) => number)
  const revisions = { to: 0, from: from.revision }
  await movePosts(tx, { moveId, fromId: threadId, toId, numbers, firstNumber: 1, revisions, now })
  const fromNumber = posts[0].number
  await tx.threadLink.create({ data: { toThreadId: toId, fromThreadId: threadId, fromNumber, createdAt: now } })
  const revision = from.revision + posts.length
  const postCount = await recountThread(tx, threadId)
  await recountThread(tx, toId)
  await showCitedElsewhere(tx, threadId, { numbers, revision })
  const details = { to: toId, posts: posts.length }
  await logDeed(tx, { staffId, verb: 'thread.split', subjectKey: `thread:${threadId}`, details }, now)
  return { slug: slugOf(title), moved: { threadId, revision, postCount, toThreadId: toId, moveId } }
}

/** The new thread, which is its first post's author's. @returns its id */
async function begin(
  tx: Tx,
  { id, audience }: LockedThread,
  {
    posts: [first],
    title,
    theme,
    language,
  }: { posts: [ChosenPost, ...ChosenPost[]]; title: string; theme: string; language: string },
): Promise<number> {
  const { placeCode } = await tx.thread.findUniqueOrThrow({ where: { id }, select: { placeCode: true } })
  const { authorId, voice, createdAt } = first
  const begun = { authorId, voice, createdAt, lastActivityAt: createdAt }
  const thread = await tx.thread.create({
    data: { title, kind: 'discussion', themeCode: theme, language, placeCode, audience, ...begun },
    select: { id: true },
  })
  return thread.id
}
