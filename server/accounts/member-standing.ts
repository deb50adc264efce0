import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { memberOnFile } from './member-on-file.ts'

/** One person, for the page on which a coordinator suspends or restores them. */
export interface MemberStanding {
  id: string
  displayName: string
  suspendedAt: string | null
  suspensionReason: string | null
  may: { suspend: boolean }
}

/** How a member stands. @throws {Failure} 404 for those who may not see people, and for somebody who does not exist */
export async function memberStanding({ db, actor }: Context, memberId: string): Promise<MemberStanding> {
  authorize(actor, 'people.read')
  const { id, displayName, suspendedAt, suspensionReason } = await memberOnFile(db, memberId)
  const may = { suspend: can(actor, 'member.suspend', { id }) }
  return { id, displayName, suspendedAt: suspendedAt?.toISOString() ?? null, suspensionReason, may }
}
