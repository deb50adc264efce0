import { z } from 'zod'
import { type LockedThread, lockThread } from '#server/forum/lock-thread.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { PLAIN_KINDS } from '#server/forum/terms.ts'
import { themeCode } from '#server/forum/theme-code.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import type { SignalPayload } from '#server/signals/catalogue.ts'
import { authorizeModeration } from './authorize-moderation.ts'
import { logDeed } from './log-deed.ts'
import { STEERING_LIMITS } from './terms.ts'

const days = z.coerce.number({ error: 'field.invalid' }).int().min(1).max(STEERING_LIMITS.pinnedDays)

export const steerInput = z.intersection(
  z.object({ threadId: rowNumber }),
  z.discriminatedUnion(
    'intent',
    [
      z.object({ intent: z.literal('lock'), reason: guardedText(STEERING_LIMITS.reason) }),
      z.object({ intent: z.literal('unlock') }),
      z.object({
        intent: z.literal('slow'),
        minutes: z.coerce.number({ error: 'field.invalid' }).int().min(0).max(STEERING_LIMITS.slowMinutes),
      }),
      z.object({ intent: z.literal('pin'), days }),
      z.object({ intent: z.literal('unpin') }),
      z.object({ intent: z.literal('feature') }),
      z.object({ intent: z.literal('unfeature') }),
      z.object({ intent: z.literal('theme'), theme: themeCode }),
      z.object({ intent: z.literal('kind'), kind: z.enum(PLAIN_KINDS, { error: 'field.choose' }) }),
    ],
    { error: 'failure.stale_form' },
  ),
)
type Steering = z.output<typeof steerInput>

/** What curators do too; the rest is for moderators. */
const SHAPING: ReadonlySet<Steering['intent']> = new Set(['pin', 'unpin', 'feature', 'unfeature'])
const DAY = 86_400_000

/**
 * Does one thing to a conversation as a moderator or a curator: locks or opens it, slows it down, pins or features it,
 * moves it to another theme or kind. The deed is logged, and shows everywhere at once; its author is told of what shuts it
 * or files it elsewhere.
 * @throws {Failure} 403 for who may not, for one’s own conversation and for one that one does not answer for; 404 for one
 * that may not be seen; 409 for a kind
 * that it cannot have; 422 for fields that cannot be taken
 */
export async function steerThread(context: Context, input: unknown): Promise<{ threadId: number; slug: string }> {
  const steering = parse(steerInput, input)
  const { threadId, intent } = steering
  const { db, actor, now } = context
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    if (SHAPING.has(intent)) authorize(actor, 'commons.shape')
    else await authorizeModeration(tx, actor, thread)
    const { data, verb, details, tells } = await change(tx, thread, steering, now)
    const revision = thread.revision + 1
    await tx.thread.update({ where: { id: threadId }, data: { ...data, revision }, select: { id: true } })
    await logDeed(tx, { staffId: memberOf(actor).id, verb, subjectKey: `thread:${threadId}`, details }, now)
    await announce(tx, 'thread.steered', { threadId, revision, postCount: thread.postCount })
    const concerned = { threadId, at: now.getTime(), memberId: memberOf(actor).id }
    if (tells) await announce(tx, 'author.concerned', { ...concerned, deed: tells })
    return { threadId, slug: slugOf(thread.title) }
  })
}

type SteeringNotice = SignalPayload<'author.concerned'>['deed']

interface Change {
  data: Record<string, string | number | Date | null>
  verb: `thread.${string}`
  details: Record<string, string | number>
  /** What its author is told, where something changed for them. */
  tells?: SteeringNotice | false
}

/** What becomes of the thread's row, and what the log says of it. */
async function change(tx: Tx, thread: LockedThread, steering: Steering, now: Date): Promise<Change> {
  switch (steering.intent) {
    case 'lock':
      return {
        data: { lockedAt: now, lockReason: steering.reason },
        verb: 'thread.locked',
        details: {},
        tells: 'thread_locked',
      }
    case 'unlock':
      return {
        data: { lockedAt: null, lockReason: '' },
        verb: 'thread.unlocked',
        details: {},
        tells: thread.lockedAt !== null && 'thread_unlocked',
      }
    case 'slow':
      return {
        data: { slowMinutes: steering.minutes },
        verb: 'thread.slowed',
        details: { from: thread.slowMinutes, to: steering.minutes },
      }
    case 'pin': {
      const pinnedUntil = new Date(now.getTime() + steering.days * DAY)
      return { data: { pinnedUntil }, verb: 'thread.pinned', details: { until: pinnedUntil.toISOString() } }
    }
    case 'unpin':
      return { data: { pinnedUntil: null }, verb: 'thread.unpinned', details: {} }
    case 'feature':
      return { data: { featuredAt: now }, verb: 'thread.featured', details: {} }
    case 'unfeature':
      return { data: { featuredAt: null }, verb: 'thread.unfeatured', details: {} }
    case 'theme': {
      const theme = await tx.theme.findUnique({ where: { code: steering.theme }, select: { code: true } })
      if (!theme) throw invalid({ theme: { key: 'field.choose' } })
      return {
        data: { themeCode: theme.code },
        verb: 'thread.moved',
        details: { from: thread.themeCode, to: theme.code },
        tells: theme.code !== thread.themeCode && 'thread_refiled',
      }
    }
    case 'kind':
      await refuseIfTied(tx, thread, steering.kind)
      return {
        data: { kind: steering.kind },
        verb: 'thread.changed_kind',
        details: { from: thread.kind, to: steering.kind },
        tells: steering.kind !== thread.kind && 'thread_refiled',
      }
  }
}

/** Records keep their kind; a question that led to something, or that asks somebody by name, stays a question. */
async function refuseIfTied(tx: Tx, { id, kind }: LockedThread, to: string): Promise<void> {
  if (!PLAIN_KINDS.some((plain) => plain === kind)) throw new Failure(409, { key: 'steer.kind_of_record' })
  if (kind !== 'question' || to === 'question') return
  const [tied] = await tx.$queryRaw<{ tied: boolean }[]>`
    SELECT addressed_group IS NOT NULL OR addressed_organisation IS NOT NULL
           OR EXISTS (SELECT FROM outcome WHERE outcome.thread_id = thread.id)
           OR EXISTS (SELECT FROM helped_mark WHERE helped_mark.thread_id = thread.id) AS tied
      FROM thread WHERE id = ${id}`
  if (tied?.tied) throw new Failure(409, { key: 'steer.kind_of_question' })
}
