import type { Locale } from '#server/i18n/languages.plain.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'

/** Somebody whom a case can wait for. */
export interface StaffOnDuty extends MemberActor {
  email: string | null
  locale: Locale
}

/** Moderators and coordinators who can sign in. */
export const staffOnDuty = (db: Db): Promise<StaffOnDuty[]> => db.$queryRaw<StaffOnDuty[]>`
  SELECT 'member' AS kind, member.id, public_id AS "publicId", display_name AS "displayName", email, locale,
         ARRAY[]::text[] AS groups, array_agg(role ORDER BY role) AS roles
    FROM member JOIN member_role ON member_role.member_id = member.id
   WHERE role IN ('moderator', 'coordinator') AND suspended_at IS NULL AND email_verified_at IS NOT NULL
   GROUP BY member.id ORDER BY member.id`
