import { countOne } from '#server/accounts/counters.ts'
import { addresseeOf } from '#server/forum/addressee.ts'
import { continueInput, continuePost } from '#server/forum/continue-post.ts'
import { eraseDraft } from '#server/forum/draft-owner.ts'
import type { DraftKey } from '#server/forum/drafts.plain.ts'
import { isReadFirst } from '#server/forum/first-posts.ts'
import { mergedThread } from '#server/forum/moved-address.ts'
import { isForNow, keepRefused, refuseForNow } from '#server/forum/open-for-now.ts'
import { type OpenedThread, openInput, openThread } from '#server/forum/open-thread.ts'
import { refuseRepeated } from '#server/forum/refuse-repeated.ts'
import { type PlacedPost, replyInput, replyToThread } from '#server/forum/reply-to-thread.ts'
import { bakeWritten } from '#server/forum/resolve-mentions.ts'
import { textKey } from '#server/forum/same-text.ts'
import { sentBefore } from '#server/forum/sent-before.ts'
import { standingPost } from '#server/forum/standing-post.ts'
import { isMember, memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, invalid, notFound, tooMany } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { handUpHeldIfNobodys } from './hand-up-held.ts'
import { HELD_LIMIT, secondsInForm } from './held.plain.ts'

/** A text that waits for a moderator. */
export interface HeldText {
  heldId: string
}

/** What of a text is kept while it waits. */
interface Holding {
  threadId?: number | null
  replyToNumber?: number | null
  fromNumber?: number | null
  title?: string
  themeCode?: string
  opening?: Record<string, string>
  voice: string
  language: string
  body: string
  idempotencyKey: string
}

const waits = async ({ db, actor }: Context): Promise<boolean> => isMember(actor) && (await isReadFirst(db, actor.id))

/**
 * Replies as `replyToThread` does, or keeps the reply for a moderator to read first.
 * @throws {Failure} as `replyToThread`; 429 for too many that wait
 */
export async function sendReply(context: Context, input: unknown): Promise<PlacedPost | HeldText> {
  if (!(await waits(context))) return replyToThread(context, input)
  const { db, actor, now } = context
  const parsed = parse(replyInput, input)
  const { draftVersion: version, ...reply } = parsed
  authorize(actor, 'voice.use', { group: reply.voice })
  const { threadId, body } = reply
  // The thread went into another one while this was written.
  const into = await mergedThread(db, threadId, reply.replyToNumber)
  if (into) return sendReply(context, { ...parsed, threadId: into.threadId, replyToNumber: into.number })
  const thread = await db.thread.findUnique({ where: { id: threadId } })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  const standing = await sentBefore(db, memberOf(actor).id, reply)
  if (standing) return { ...standing, created: false }
  await bakeWritten(db, actor, reply)
  try {
    return await hold(context, { ...reply, replyToNumber: reply.replyToNumber ?? null }, async (tx) => {
      await refuseForNow(tx, actor, thread, now)
      await eraseDraft(tx, memberOf(actor).id, `reply:${threadId}`, { version, body })
    })
  } catch (error) {
    if (isForNow(error)) await keepRefused(context, { ...reply, draftVersion: version })
    throw error
  }
}

/**
 * Opens a conversation as `openThread` and `continuePost` do, or keeps it for a moderator to read first.
 * @param from the post that it goes on from, if it does
 * @throws {Failure} as these; 429 for too many that wait
 */
export async function sendOpening(
  context: Context,
  input: Record<string, unknown>,
  from?: { fromThreadId: number; fromNumber: number },
): Promise<OpenedThread | HeldText> {
  if (!(await waits(context))) return from ? continuePost(context, { ...input, ...from }) : openThread(context, input)
  const { db, actor } = context
  const { id: authorId } = memberOf(actor)
  if (from) await mayContinue(context, { ...input, ...from })
  const {
    draftVersion: version,
    title,
    theme,
    voice,
    language,
    body,
    idempotencyKey,
    ...rest
  } = parse(openInput, input)
  authorize(actor, 'voice.use', { group: voice })
  addresseeOf(rest)
  const { place, kind, audience, addressedGroup, addressedOrganisation } = rest
  const standing = await sentBefore(db, authorId, { idempotencyKey, body })
  if (standing) return { threadId: standing.threadId, slug: standing.slug, created: false }
  if (place && !(await db.place.findUnique({ where: { code: place }, select: { code: true } })))
    throw invalid({ place: { key: 'place.unknown' } })
  await bakeWritten(db, actor, { body, threadId: undefined })
  const opening = { kind, audience, place, addressedGroup, addressedOrganisation }
  const said = { title, themeCode: theme, opening, voice, language, body, idempotencyKey }
  const at = { threadId: from?.fromThreadId ?? null, fromNumber: from?.fromNumber ?? null }
  const draft: DraftKey = from ? `continue:${from.fromThreadId}:${from.fromNumber}` : 'open'
  return hold(context, { ...said, ...at }, (tx) => eraseDraft(tx, authorId, draft, { version, body }))
}

/** @throws {Failure} as `continuePost` does, before anything is written */
async function mayContinue(context: Context, input: unknown): Promise<void> {
  const { fromThreadId, fromNumber, audience } = parse(continueInput, input)
  const { thread } = await standingPost(context, { threadId: fromThreadId, number: fromNumber })
  authorize(context.actor, 'post.continue', { withdrawnAt: null, thread })
  if (thread.audience !== 'public' && audience === 'public') throw invalid({ audience: { key: 'continue.members' } })
}

/** Keeps a text until a moderator has read it. Sending the same form again finds it. */
async function hold({ db, actor, now }: Context, said: Holding, beside: (tx: Tx) => Promise<void>): Promise<HeldText> {
  const { id: authorId } = memberOf(actor)
  const { idempotencyKey, body } = said
  const where = { authorId_idempotencyKey: { authorId, idempotencyKey } }
  const standing = await db.heldPost.findUnique({ where, select: { id: true, textKey: true } })
  if (standing) return same(standing, body)
  await refuseRepeated(db, authorId, { threadId: said.threadId ?? undefined, body, idempotencyKey }, now)
  const { count, endsIn } = await countOne('held-text', HELD_LIMIT, authorId)
  if (count > HELD_LIMIT.points) throw tooMany(Math.ceil(endsIn / 1000))
  return transact(db, async (tx) => {
    await beside(tx)
    const kept = { ...said, textKey: textKey(body), formSeconds: secondsInForm(idempotencyKey, now) }
    const [made] = await tx.heldPost.createManyAndReturn({
      data: [{ ...kept, authorId, heldAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    // The same form sent twice at once: the other request won.
    if (!made) return same(await tx.heldPost.findUniqueOrThrow({ where, select: { id: true, textKey: true } }), body)
    await handUpHeldIfNobodys(tx, made.id, now)
    await announce(tx, 'held.changed', { heldId: made.id })
    return { heldId: made.id }
  })
}

function same({ id, textKey: key }: { id: string; textKey: string }, body: string): HeldText {
  if (key !== textKey(body)) throw new Failure(409, { key: 'post.already_sent' })
  return { heldId: id }
}
