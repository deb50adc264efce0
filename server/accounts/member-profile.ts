import { z } from 'zod'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { type FieldAudiences, fieldAudiences } from './field-audiences.ts'
import type { BlockKind, FieldAudience, Group, ProfileField } from './terms.ts'

/** What somebody is shown of a member. A part that they may not see is null, whatever it would hold. */
export interface MemberProfile {
  publicId: string
  displayName: string
  pseudonym: boolean
  tagline: string
  groups: { group: Group; verified: boolean }[] | null
  languages: TextLanguage[] | null
  /** Who sees which part: for oneself only. */
  audiences: FieldAudiences | null
  /** Whether the asker has muted or blocked this member. */
  hushed: BlockKind | null
  /** For those who look after accounts: the account, and whether it is closed. */
  account: { id: string; suspended: boolean } | null
  may: { block: boolean }
}

/** A profile, and what queries need that go on from it; never for a page. */
export interface FoundProfile {
  id: string
  member: MemberProfile
  /** Whether the asker may see what else belongs to the page. */
  shows: { themes: boolean; posts: boolean }
}

interface Row {
  id: string
  publicId: string
  displayName: string
  pseudonym: boolean
  tagline: string
  languages: TextLanguage[]
  email: string | null
  emailVerifiedAt: Date | null
  suspendedAt: Date | null
  groups: { group: Group; verified: boolean }[]
  chosen: Partial<Record<ProfileField, FieldAudience>>
  hushed: BlockKind | null
}

/**
 * A member by the random id that pages use, in one query: as much as the asker may see. Of a suspended member nothing is
 * shown but what stands beside their posts, as of somebody who shows nothing: the page does not tell the one from the other.
 * @throws {Failure} 404 for nobody, and for whoever has not confirmed their address
 */
export async function memberProfile({ db, actor }: Context, publicId: unknown): Promise<FoundProfile> {
  const known = z.uuid().safeParse(publicId)
  const asker = isMember(actor) ? actor.id : null
  const [row] = known.success
    ? await db.$queryRaw<Row[]>`
        SELECT id, public_id AS "publicId", display_name AS "displayName", pseudonym, tagline, languages, email,
               email_verified_at AS "emailVerifiedAt", suspended_at AS "suspendedAt",
               coalesce((SELECT json_agg(json_build_object('group', "group",
                                'verified', verified_at IS NOT NULL AND "group" <> 'service_user') ORDER BY position, "group")
                           FROM member_group WHERE member_id = member.id), '[]') AS groups,
               coalesce((SELECT json_object_agg(field, audience) FROM member_field_audience WHERE member_id = member.id),
                        '{}') AS chosen,
               (SELECT kind FROM member_block WHERE blocked_id = member.id AND blocker_id = ${asker}::uuid) AS hushed
          FROM member WHERE public_id = ${known.data}::uuid`
    : []
  if (!row) throw notFound()
  authorize(actor, 'member.read', row)
  const { id, displayName, pseudonym, tagline, hushed } = row
  const audiences = fieldAudiences(pseudonym, row.chosen)
  const suspended = row.suspendedAt !== null
  const shows = (field: ProfileField): boolean =>
    can(actor, 'profile-field.read', { memberId: id, audience: audiences[field], suspended })
  const member: MemberProfile = {
    ...{ publicId: row.publicId, displayName, pseudonym, tagline, hushed },
    groups: shows('groups') ? row.groups : null,
    languages: shows('languages') ? row.languages : null,
    audiences: id === asker ? audiences : null,
    account: can(actor, 'people.read') ? { id, suspended } : null,
    may: { block: can(actor, 'member.block', row) },
  }
  return { id, member, shows: { themes: shows('themes'), posts: shows('posts') } }
}
