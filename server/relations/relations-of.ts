import { isMember } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import { visibleRelations } from '#server/permissions/relations.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { endOf } from './end-of.ts'
import { type EndView, RELATION_COLUMNS, type RelationRow, type RelationView, relationView } from './relation-rows.ts'

/** What a conversation, and the record beside it, is tied to. */
export interface RelationsPage {
  thread: EndView
  /** Both directions, by what they say and then the oldest first; withdrawn ones left out. */
  relations: RelationView[]
  may: { propose: boolean }
}

/**
 * What ties a conversation to others, as far as the asker may see these, disputed ones among them.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function relationsOf(context: Context, threadId: number): Promise<RelationsPage> {
  const { db, actor } = context
  const { end, facts } = await endOf(context, threadId)
  const rows = await db.$queryRaw<RelationRow[]>`
    SELECT ${RELATION_COLUMNS} FROM relation
     WHERE (relation.from_thread_id = ${threadId} OR relation.to_thread_id = ${threadId})
       AND relation.withdrawn_at IS NULL AND ${visibleRelations(actor)}
     ORDER BY relation.created_at, relation.id`
  return {
    thread: end,
    relations: rows.map((row) => relationView(actor, row, threadId)),
    may: { propose: isMember(actor) && can(actor, 'thread.read', facts) },
  }
}

/** A relation with the end that it was asked for by. */
export interface RelationPage {
  thread: EndView
  relation: RelationView
}

/**
 * One relation, also one that was withdrawn.
 * @throws {Failure} 404 for one that is not there, or of which one may not see both ends
 */
export async function relationPage(
  context: Context,
  { threadId, relationId }: { threadId: number; relationId: string },
): Promise<RelationPage> {
  const { db, actor } = context
  const { end } = await endOf(context, threadId)
  const [row] = await db.$queryRaw<RelationRow[]>`
    SELECT ${RELATION_COLUMNS} FROM relation
     WHERE (relation.from_thread_id = ${threadId} OR relation.to_thread_id = ${threadId})
       AND relation.id::text = ${relationId} AND ${visibleRelations(actor)}`
  if (!row) throw notFound()
  return { thread: end, relation: relationView(actor, row, threadId) }
}
