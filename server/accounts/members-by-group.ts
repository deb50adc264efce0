import type { AnyDb } from '#server/platform/db.ts'
import type { Group } from './terms.ts'

/** Members around the table: how many there are, and how many belong to each group (one may belong to several). */
export interface MembersByGroup {
  total: number
  groups: Partial<Record<Group, number>>
}

/** Counts members in good standing who can sign in. */
export async function membersByGroup(db: AnyDb): Promise<MembersByGroup> {
  // Without a group: all members, counted in the same look.
  const rows = await db.$queryRaw<{ group: Group | null; count: number }[]>`
    WITH standing AS MATERIALIZED (
      SELECT id FROM member WHERE suspended_at IS NULL AND email_verified_at IS NOT NULL)
    SELECT NULL AS "group", count(*)::int AS count FROM standing
    UNION ALL
    SELECT member_group."group", count(*)::int
      FROM standing JOIN member_group ON member_group.member_id = standing.id GROUP BY member_group."group"`
  return {
    total: rows.find(({ group }) => group === null)?.count ?? 0,
    groups: Object.fromEntries(rows.flatMap(({ group, count }) => (group === null ? [] : [[group, count]]))),
  }
}
