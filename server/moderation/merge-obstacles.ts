import { PLAIN_KINDS } from '#server/forum/terms.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { MergeObstacle, MoveObstacle } from './moves.plain.ts'

interface Merged {
  id: number
  audience: string
  kind: string
}

/** Why posts of a thread cannot go into another one; undefined when they can. */
export function moveObstacle(from: Omit<Merged, 'kind'>, to: Omit<Merged, 'kind'>): MoveObstacle | undefined {
  if (from.id === to.id) return 'itself'
  if ([from, to].some(({ audience }) => audience === 'staff')) return 'aside'
  return from.audience === to.audience ? undefined : 'audience'
}

/** Why a thread cannot go into another one; undefined when it can. Whether both may be moderated is the caller's to ask. */
export async function mergeObstacle(db: AnyDb, from: Merged, to: Merged): Promise<MergeObstacle | undefined> {
  const between = moveObstacle(from, to)
  if (between) return between
  if (!PLAIN_KINDS.some((plain) => plain === from.kind)) return 'record'
  const [beside] = await db.$queryRaw<Record<'outcome' | 'response' | 'case' | 'ties', boolean>[]>`
    SELECT EXISTS (SELECT FROM outcome WHERE thread_id = ${from.id}) AS outcome,
           EXISTS (SELECT FROM official_response WHERE thread_id = ${from.id}) AS response,
           EXISTS (SELECT FROM moderation_case
                    WHERE thread_id = ${from.id} AND subject = 'thread' AND state <> 'decided') AS "case",
           -- What only a question may be tied by.
           EXISTS (SELECT FROM relation
                    WHERE ${from.id} IN (from_thread_id, to_thread_id) AND kind <> 'led_to' AND withdrawn_at IS NULL
                      AND ${from.kind !== to.kind}) AS ties`
  return (['outcome', 'response', 'case', 'ties'] as const).find((obstacle) => beside?.[obstacle])
}
