import type { Group } from '#server/accounts/terms.ts'
import { invitationForm } from '#server/forum/invitation-form.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { groupAudience } from './group-audience.ts'
import { roundedAudience } from './rounded-audience.ts'

/** A group that can be invited, and about how many of it will be told: a multiple of 5, 0 for fewer than five. */
export interface Reach {
  group: Group
  invitedAt: string | null
  reach: number
}

/**
 * The page for inviting to a thread: its empty seats, and whom an invitation reaches, in round numbers.
 * @throws {Failure} 404 for a thread one may not see, 403 for whoever has not spoken there
 */
export async function invitationReach(context: Context, threadId: number) {
  const { thread, empty } = await invitationForm(context, threadId)
  const { id: askedBy } = memberOf(context.actor)
  const groups: Reach[] = []
  for (const { group, invitedAt } of empty) {
    const audience = await groupAudience(context.db, { threadId, group, askedBy }, context.now)
    groups.push({ group, invitedAt, reach: roundedAudience(audience.length) })
  }
  return { thread, groups }
}
