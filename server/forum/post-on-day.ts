import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { rowNumber } from './post-input.ts'
import { slugOf } from './slug.plain.ts'

export const dayInput = z.object({
  threadId: rowNumber,
  /** `2026-09-15`, as a date field sends it. */
  day: z.string({ error: 'day.missing' }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day.missing' }),
})

/**
 * The first post of a thread on a day or after it; of a day after the last post, the last one. Days begin at midnight in
 * the zone.
 * @param zone IANA name of the zone in which times are shown
 * @throws {Failure} 404 for a thread one may not see, 422 for what is no date
 */
export async function postOnDay(
  { db, actor }: Context,
  input: unknown,
  zone: string,
): Promise<{ threadId: number; slug: string; number: number }> {
  const { threadId, day } = parse(dayInput, input)
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { title: true, audience: true, lastNumber: true },
  })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  // The 31st of February looks like a date.
  const exact = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(exact.getTime()) || exact.toISOString().slice(0, 10) !== day || exact.getUTCFullYear() < 1900)
    throw invalid({ day: { key: 'day.missing' } })
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM post
     WHERE thread_id = ${threadId} AND created_at >= ${day}::text::timestamp AT TIME ZONE ${zone}
     ORDER BY created_at, number LIMIT 1`
  return { threadId, slug: slugOf(thread.title), number: rows[0]?.number ?? thread.lastNumber }
}
