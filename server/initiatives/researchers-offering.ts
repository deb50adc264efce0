import { fieldAudiences } from '#server/accounts/field-audiences.ts'
import { notBlockedBetween } from '#server/accounts/not-blocked.ts'
import type { FieldAudience, ProfileField } from '#server/accounts/terms.ts'
import type { PersonView } from '#server/forum/views.ts'
import { can } from '#server/permissions/can.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/** A researcher who offers help; never for a page as it stands. */
export interface OfferingResearcher {
  id: string
  person: PersonView
  words: string
  chosen: Partial<Record<ProfileField, FieldAudience>>
}

/**
 * Researchers in good standing who offer help in the theme of an initiative, its owners left out, and whoever has blocked
 * the one who asks or is blocked by them.
 */
export function researchersOffering(db: AnyDb, threadId: number, askedBy: string): Promise<OfferingResearcher[]> {
  return db.$queryRaw<OfferingResearcher[]>`
    SELECT member.id, offer.words,
           json_build_object('publicId', public_id, 'displayName', display_name, 'pseudonym', pseudonym) AS person,
           coalesce((SELECT json_object_agg(field, audience) FROM member_field_audience WHERE member_id = member.id),
                    '{}') AS chosen
      FROM thread JOIN help_offer_theme ON help_offer_theme.theme_code = thread.theme_code
           JOIN help_offer offer ON offer.member_id = help_offer_theme.member_id AND offer.active
           JOIN member ON member.id = offer.member_id
     WHERE thread.id = ${threadId} AND member.suspended_at IS NULL AND member.email_verified_at IS NOT NULL
       AND EXISTS (SELECT FROM member_group WHERE member_id = member.id AND "group" = 'researcher')
       AND NOT EXISTS (SELECT FROM initiative_owner owner WHERE owner.thread_id = thread.id AND owner.member_id = member.id)
       AND ${notBlockedBetween(askedBy)}
     ORDER BY offer.since, member.id`
}

/** Those whom somebody may see by name: whoever shows the asker the groups that they belong to. */
export const shownTo = (actor: MemberActor, researchers: readonly OfferingResearcher[]) =>
  researchers
    .filter(({ id, person, chosen }) => {
      const { groups } = fieldAudiences(person.pseudonym, chosen)
      return can(actor, 'profile-field.read', { memberId: id, audience: groups, suspended: false })
    })
    .map(({ person, words }) => ({ person, words }))
