import { notBlockedBetween } from '#server/accounts/not-blocked.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context, MemberActor } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { hasSpoken } from './has-spoken.ts'
import { PEOPLE_FOUND } from './terms.ts'
import type { AuthorView } from './views.ts'

/**
 * Whom a member may invite to a thread by name: a condition over `member`. Found are people in good standing who accept
 * invitations and have not spoken in the thread, and whose name the member could know: they have written something that
 * everyone may read, or share a group with the member and let their groups find them. Two of whom one has blocked the
 * other do not find each other.
 */
const invitable = ({ id, groups }: MemberActor, threadId: number): Prisma.Sql => Prisma.sql`
  member.id <> ${id}::uuid AND member.suspended_at IS NULL AND member.email_verified_at IS NOT NULL
  AND coalesce((SELECT by_name FROM invitation_setting WHERE member_id = member.id), true)
  AND ${notBlockedBetween(id)}
  AND NOT EXISTS (
    SELECT FROM post WHERE post.author_id = member.id AND post.thread_id = ${threadId} AND post.withdrawn_at IS NULL)
  AND (
    EXISTS (
      SELECT FROM post JOIN thread ON thread.id = post.thread_id
       WHERE post.author_id = member.id AND post.withdrawn_at IS NULL AND thread.audience = 'public')
    OR (EXISTS (SELECT FROM invitation_setting WHERE member_id = member.id AND found_by_groups)
        AND EXISTS (SELECT FROM member_group WHERE member_id = member.id AND "group" = ANY (${[...groups]}))))`

/** The id of a member who may be invited to a thread by name; undefined for others, and for somebody who does not exist. */
export async function invitableMember(
  db: AnyDb,
  actor: MemberActor,
  threadId: number,
  publicId: string,
): Promise<string | undefined> {
  const [member] = await db.$queryRaw<{ id: string }[]>`
    SELECT member.id FROM member WHERE member.public_id = ${publicId}::uuid AND ${invitable(actor, threadId)}`
  return member?.id
}

const NAME = guardedText({ max: 60, line: true })

/**
 * People whose name holds some letters and who may be invited to a thread, by name. An odd or short name finds nobody.
 * @throws {Failure} 404 for a thread one may not see, 403 for whoever has not spoken there
 */
export async function peopleToInvite(
  { db, actor }: Context,
  { threadId, name }: { threadId: number; name: string },
): Promise<AuthorView[]> {
  const [thread] = await db.$queryRaw<{ audience: string; spoken: boolean }[]>`
    SELECT audience, ${hasSpoken(actor)} AS spoken FROM thread WHERE id = ${threadId}`
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  authorize(actor, 'thread.invite', thread)
  const parsed = NAME.safeParse(name)
  if (!parsed.success || [...parsed.data].length < 2) return []
  const like = `%${parsed.data.replace(/[\\%_]/g, '\\$&')}%`
  return db.$queryRaw<AuthorView[]>`
    SELECT member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym, member.tagline FROM member
     WHERE member.display_name ILIKE ${like} AND ${invitable(memberOf(actor), threadId)}
     ORDER BY member.display_name, member.id LIMIT ${PEOPLE_FOUND}`
}
