import type { MemberActor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { Group, StaffRole } from './terms.ts'

/** Members in good standing as they are now, by id. One query for all; who is suspended or gone is left out. */
export async function currentMembers(db: AnyDb, ids: readonly string[]): Promise<Map<string, MemberActor>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<
    { id: string; publicId: string; displayName: string; groups: Group[]; roles: StaffRole[] }[]
  >`
    SELECT id, public_id AS "publicId", display_name AS "displayName",
           ARRAY(SELECT "group" FROM member_group WHERE member_id = member.id ORDER BY position, "group") AS groups,
           ARRAY(SELECT role FROM member_role WHERE member_id = member.id ORDER BY role) AS roles
      FROM member WHERE id = ANY(${[...ids]}::uuid[]) AND suspended_at IS NULL`
  return new Map(rows.map((row) => [row.id, { kind: 'member', ...row }]))
}
