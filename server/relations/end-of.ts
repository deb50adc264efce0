import { authorize } from '#server/permissions/can.ts'
import type { EndFacts } from '#server/permissions/relations.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { type EndView, endColumn, endView } from './relation-rows.ts'

/**
 * A conversation as an end of relations, with the facts that the rules ask for.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function endOf({ db, actor }: Context, threadId: number): Promise<{ end: EndView; facts: EndFacts }> {
  const [row] = await db.$queryRaw<{ end: Parameters<typeof endView>[0] | null }[]>`
    SELECT ${endColumn(Prisma.sql`${threadId}::int`)} AS end`
  if (!row?.end) throw notFound()
  const { audience, answering } = row.end
  const facts = { audience, answering }
  authorize(actor, 'thread.read', facts)
  return { end: endView(row.end), facts }
}
