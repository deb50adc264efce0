import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse, several } from '#server/platform/parse.ts'
import { rowNumber } from './post-input.ts'

/** Ranges of post numbers that one message may carry. */
const RANGES = 50

export const markReadInput = z.object({
  threadId: rowNumber,
  /** Ranges of numbers that were before the member's eyes, both ends counted: `21-40`. */
  seen: several(z.string().regex(/^[1-9]\d{0,8}-[1-9]\d{0,8}$/, { error: 'field.invalid' }), { min: 1, max: RANGES }),
})

/**
 * Remembers which posts of a thread the asker has read: those that were seen and no others. Nothing is announced, since
 * nobody else sees it. Numbers that no post has yet are left out.
 * @throws {Failure} 403 for readers, 404 for a thread one may not see, 422 for what is no range
 */
export async function markRead({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, seen } = parse(markReadInput, input)
  const thread = await db.thread.findUnique({ where: { id: threadId }, select: { audience: true } })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  const ranges = seen.map((range) => range.split('-').map(Number)).filter(([from = 0, to = 0]) => from <= to)
  const numbers = `{${ranges.map(([from, to]) => `[${from},${to}]`).join(',')}}`
  await db.$executeRaw`
    INSERT INTO read_mark (member_id, thread_id, numbers, marked_at)
    SELECT ${memberId}::uuid, id, read.numbers, ${now}
      FROM thread CROSS JOIN LATERAL
           (SELECT ${numbers}::text::int4multirange * int4multirange(int4range(1, last_number, '[]')) AS numbers) read
     WHERE id = ${threadId} AND NOT isempty(read.numbers)
    ON CONFLICT (member_id, thread_id)
    DO UPDATE SET numbers = read_mark.numbers + EXCLUDED.numbers, marked_at = EXCLUDED.marked_at
     WHERE NOT read_mark.numbers @> EXCLUDED.numbers`
}
