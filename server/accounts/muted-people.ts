import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { BlockKind } from './terms.ts'

/** Somebody whom the asker has muted or blocked. */
export interface MutedPerson {
  publicId: string
  displayName: string
  pseudonym: boolean
  kind: BlockKind
}

/** Whom one has muted or blocked, the latest first. @throws {Failure} 403 for readers */
export async function mutedPeople({ db, actor }: Context): Promise<MutedPerson[]> {
  const rows = await db.memberBlock.findMany({
    where: { blockerId: memberOf(actor).id },
    orderBy: [{ createdAt: 'desc' }, { blockedId: 'desc' }],
    select: { kind: true, blocked: { select: { publicId: true, displayName: true, pseudonym: true } } },
  })
  return rows.map(({ kind, blocked }) => ({ ...blocked, kind: kind as BlockKind }))
}
