import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { parse, tick } from '#server/platform/parse.ts'

export const invitationSettingsInput = z.object({ toGroups: tick, byName: tick, foundByGroups: tick })

/** By whom a member lets themselves be invited. */
export type InvitationSettings = z.output<typeof invitationSettingsInput>

/** What holds for whoever has not chosen. */
const DEFAULTS: InvitationSettings = { toGroups: true, byName: true, foundByGroups: false }

/** One's own choice. @throws {Failure} 403 for readers */
export async function invitationSettings({ db, actor }: Context): Promise<InvitationSettings> {
  const { id: memberId } = memberOf(actor)
  const chosen = await db.invitationSetting.findUnique({ where: { memberId }, omit: { memberId: true } })
  return chosen ?? DEFAULTS
}

/** Chooses by whom one lets oneself be invited. @throws {Failure} 403 for readers, 422 for odd fields */
export async function changeInvitationSettings({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const chosen = parse(invitationSettingsInput, input)
  await db.invitationSetting.upsert({ where: { memberId }, create: { memberId, ...chosen }, update: chosen })
}
