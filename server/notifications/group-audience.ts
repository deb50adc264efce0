import type { Group } from '#server/accounts/terms.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { TELLING_LIMITS } from './terms.ts'

const WEEK = 7 * 86_400_000

/** A thread that asks a group to come. */
export interface AskedGroup {
  threadId: number
  group: Group
  /** Who asks, and is not asked. */
  askedBy: string
}

/**
 * Members who are to be told that a thread asks for their group: in good standing, willing to be asked, following its
 * theme or reading its language, not there yet, not asked there before, and asked less than a few times this week. Those
 * who follow the theme come first, then those who were asked longest ago. What may be read is for `tellMembers` to ask.
 * @returns at most as many as are told at once
 */
export async function groupAudience(db: AnyDb, { threadId, group, askedBy }: AskedGroup, now: Date): Promise<string[]> {
  const weekAgo = new Date(now.getTime() - WEEK)
  const asked = Prisma.sql`notice.member_id = member.id AND notice.kind IN ('invited_as_group', 'question_to_group')`
  const follows = Prisma.sql`
    EXISTS (SELECT FROM theme_follow tf WHERE tf.member_id = member.id AND tf.theme_code = thread.theme_code)`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT member.id
      FROM thread JOIN member_group ON member_group."group" = ${group} JOIN member ON member.id = member_group.member_id
     WHERE thread.id = ${threadId} AND member.id <> ${askedBy}::uuid
       AND member.suspended_at IS NULL AND member.email_verified_at IS NOT NULL
       AND coalesce((SELECT to_groups FROM invitation_setting WHERE member_id = member.id), true)
       AND (${follows} OR thread.language = ANY (member.languages))
       AND NOT EXISTS (SELECT FROM post
                        WHERE post.author_id = member.id AND post.thread_id = ${threadId} AND post.withdrawn_at IS NULL)
       AND NOT EXISTS (SELECT FROM notice WHERE ${asked} AND notice.thread_id = ${threadId})
       AND (SELECT count(*) FROM notice WHERE ${asked} AND notice.created_at > ${weekAgo}) < ${TELLING_LIMITS.asGroupAWeek}
     ORDER BY ${follows} DESC, (SELECT max(notice.created_at) FROM notice WHERE ${asked}) NULLS FIRST, member.id
     LIMIT ${TELLING_LIMITS.atOnce}`
  return rows.map(({ id }) => id)
}
