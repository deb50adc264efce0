import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { memberOnFile } from './member-on-file.ts'

/** One person, for the page on which a coordinator suspends or restores them. */
export interface MemberStanding {
  id: string
  displayName: string
  suspendedAt: string | null
  suspensionReason: string | null
  /** When it ends by itself, as an ISO 8601 string; null for one without end. */
  suspendedUntil: string | null
  may: { suspend: boolean }
}

/** How a member stands. @throws {Failure} 404 for those who may not see people, and for somebody who does not exist */
export async function memberStanding({ db, actor }: Context, memberId: string): Promise<MemberStanding> {
  authorize(actor, 'people.read')
  const { id, displayName, suspendedAt, suspendedUntil, ...known } = await memberOnFile(db, memberId)
  const may = { suspend: can(actor, 'member.suspend', { id }) }
  return {
    ...{ id, displayName, suspensionReason: known.suspensionReason, may },
    suspendedAt: suspendedAt?.toISOString() ?? null,
    suspendedUntil: suspendedUntil?.toISOString() ?? null,
  }
}
