import type { AnyDb } from '#server/platform/db.ts'
import type { Group } from './terms.ts'

/** Members around the table: how many there are, and how many belong to each group (one may belong to several). */
export interface MembersByGroup {
  total: number
  groups: Partial<Record<Group, number>>
}

/** Counts members in good standing who can sign in. */
export async function membersByGroup(db: AnyDb): Promise<MembersByGroup> {
  const rows = await db.$queryRaw<{ group: Group; count: number }[]>`
    SELECT member_group."group", count(*)::int AS count FROM member_group JOIN member ON member.id = member_group.member_id
     WHERE member.suspended_at IS NULL AND member.email_verified_at IS NOT NULL GROUP BY member_group."group"`
  const total = await db.member.count({ where: { suspendedAt: null, emailVerifiedAt: { not: null } } })
  return { total, groups: Object.fromEntries(rows.map((row) => [row.group, row.count])) }
}
