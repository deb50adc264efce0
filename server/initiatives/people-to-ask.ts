import { notBlockedBetween } from '#server/accounts/not-blocked.ts'
import { CAN_BE_TOLD, saidInSight } from '#server/forum/mentionable.ts'
import { PEOPLE_FOUND } from '#server/forum/terms.ts'
import type { AuthorView } from '#server/forum/views.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { initiativeFacts } from './initiative-facts.ts'

/**
 * Whom a member may ask to answer for a practice with them: a condition over `member`. They can be told, accept
 * invitations by name, and neither has blocked the other.
 */
const askable = (memberId: string): Prisma.Sql => Prisma.sql`
  member.id <> ${memberId}::uuid AND ${CAN_BE_TOLD} AND member.email_verified_at IS NOT NULL
  AND coalesce((SELECT by_name FROM invitation_setting WHERE member_id = member.id), true)
  AND ${notBlockedBetween(memberId)}`

/** The id of a member who may be asked; undefined for others, and for somebody who does not exist. */
export async function askableMember(db: AnyDb, memberId: string, publicId: string): Promise<string | undefined> {
  const [member] = await db.$queryRaw<{ id: string }[]>`
    SELECT member.id FROM member WHERE member.public_id = ${publicId}::uuid AND ${askable(memberId)}`
  return member?.id
}

const WORDS = guardedText({ max: 200, line: true })
/** The address of a member's page, as it is copied from there. */
const PAGE = /\/members\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i

/**
 * People who may be asked, by the address of their page, or by a part of their name where they have written something
 * that everyone may read or that stands in this conversation. An odd or short name finds nobody.
 * @param threadId the conversation of the initiative; undefined for one that is not shared yet
 * @throws {Failure} 403 for readers and for whoever is no owner, 404 for an initiative that one may not see
 */
export async function peopleToAsk(
  context: Context,
  { threadId, query }: { threadId: number | undefined; query: string },
): Promise<AuthorView[]> {
  const { db, actor } = context
  const { id } = memberOf(actor)
  if (threadId !== undefined) authorize(actor, 'initiative.revise', (await initiativeFacts(context, threadId)).facts)
  const words = WORDS.safeParse(query)
  if (!words.success || [...words.data].length < 2) return []
  const page = PAGE.exec(words.data)?.[1]
  const like = `%${words.data.replace(/[\\%_]/g, '\\$&')}%`
  const meant = page
    ? Prisma.sql`member.public_id = ${page}::uuid`
    : Prisma.sql`member.display_name ILIKE ${like} AND EXISTS (SELECT FROM ${saidInSight(threadId)} said)`
  return db.$queryRaw<AuthorView[]>`
    SELECT member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym, member.tagline
      FROM member
     WHERE ${meant} AND ${askable(id)}
       AND NOT EXISTS (SELECT FROM initiative_owner owner
                        WHERE owner.thread_id = ${threadId ?? 0} AND owner.member_id = member.id)
       AND NOT EXISTS (SELECT FROM ownership_offer offer
                        WHERE offer.thread_id = ${threadId ?? 0} AND offer.member_id = member.id)
     ORDER BY lower(member.display_name), member.id LIMIT ${PEOPLE_FOUND}`
}
