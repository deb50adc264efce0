import { memberOf } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { DraftPlace } from './drafts.plain.ts'

/** The row that a draft is kept in. */
export interface DraftRowKey {
  memberId: string
  key: string
}

/**
 * Where the draft that a key names is kept: among one's own, or, of a practice that one finishes together with its
 * writer, among the writer's.
 * @returns undefined where one does not finish it with them
 * @throws {Failure} 403 for readers
 */
export async function draftRow(
  db: AnyDb,
  actor: Actor,
  key: string,
  { of }: DraftPlace,
): Promise<DraftRowKey | undefined> {
  const { id } = memberOf(actor)
  if (of === undefined) return { memberId: id, key }
  const found = await db.draftCompanion.findFirst({
    where: { companionId: id, acceptedAt: { not: null }, draft: { member: { publicId: of } } },
    select: { memberId: true, key: true },
  })
  return found ?? undefined
}

/**
 * The other one of the two who finish a draft together, if there are two.
 * @param asking who of them asks
 */
export async function otherWriter(
  db: AnyDb,
  { memberId, key }: DraftRowKey,
  asking: string,
): Promise<string | undefined> {
  const found = await db.draftCompanion.findUnique({
    where: { memberId_key: { memberId, key } },
    select: { companionId: true, acceptedAt: true },
  })
  if (!found?.acceptedAt) return undefined
  return asking === memberId ? found.companionId : memberId
}
