import { memberOnFile } from '#server/accounts/member-on-file.ts'
import type { Group } from '#server/accounts/terms.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { forbidden } from '#server/platform/failures.ts'

/** The groups that somebody says they belong to, for the page on which a coordinator confirms them. */
export interface MemberGroups {
  id: string
  displayName: string
  /** `confirmedAt`: ISO 8601; null while nobody has confirmed it. Service users are never confirmed, and not among them. */
  groups: { group: Group; confirmedAt: string | null }[]
}

/** @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself */
export async function memberGroups({ db, actor }: Context, memberId: string): Promise<MemberGroups> {
  authorize(actor, 'people.read')
  const { id, displayName } = await memberOnFile(db, memberId)
  if (actor.kind === 'member' && actor.id === id) throw forbidden('staff.not_oneself')
  authorize(actor, 'group.confirm', { id })
  const rows = await db.memberGroup.findMany({
    where: { memberId: id, group: { not: 'service_user' } },
    orderBy: [{ position: 'asc' }, { group: 'asc' }],
  })
  return {
    ...{ id, displayName },
    groups: rows.map(({ group, verifiedAt }) => ({
      group: group as Group,
      confirmedAt: verifiedAt?.toISOString() ?? null,
    })),
  }
}
