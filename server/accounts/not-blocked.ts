import { Prisma } from '#server/platform/db.ts'

/**
 * Of a person (a row `member`): neither they nor a member has blocked the other. Two of whom one has blocked the other
 * neither find, nor name, nor invite each other.
 */
export const notBlockedBetween = (memberId: string): Prisma.Sql => Prisma.sql`NOT EXISTS (
  SELECT FROM member_block
   WHERE kind = 'block'
     AND ((blocker_id = member.id AND blocked_id = ${memberId}::uuid) OR (blocker_id = ${memberId}::uuid AND blocked_id = member.id)))`
