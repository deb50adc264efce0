import { Prisma, type Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import { handUpNobodysHeld } from './hand-up-held.ts'

/** Cases that wait, of a theme or in a language that no moderator has who could decide them. */
const nobodys = Prisma.sql`
  state <> 'decided' AND escalated_at IS NULL AND NOT EXISTS (
    SELECT FROM member_role JOIN member ON member.id = member_role.member_id
     WHERE role = 'moderator' AND suspended_at IS NULL AND member.id <> moderation_case.author_id
       AND (member.id = moderation_case.taken_by_id
            OR ((cardinality(themes) = 0 OR moderation_case.theme_code = ANY(themes))
                AND (cardinality(member_role.languages) = 0 OR moderation_case.language = ANY(member_role.languages))))
       AND NOT EXISTS (SELECT FROM report WHERE reporter_id = member.id AND report.case_id IN (
             moderation_case.id, (SELECT case_id FROM decision WHERE decision.id = moderation_case.appeal_of_id)))
       AND NOT EXISTS (SELECT FROM decision WHERE decision.id = moderation_case.appeal_of_id
                          AND member.id IN (made_by_id, agreed_by_id)))`

/**
 * Hands a case up at once that no moderator answers for who could decide it: of a theme or in a language that none of them
 * has, about the only one, reported by them, or an appeal against what they decided. All moderators and coordinators see
 * it then.
 */
export async function handUpIfNobodys(tx: Tx, caseId: number, now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE moderation_case SET escalated_at = ${now} WHERE id = ${caseId} AND ${nobodys}`
}

/**
 * The same with all cases and all first texts that wait, after somebody does not moderate any more, or something else. Open
 * queues are told.
 */
export async function handUpNobodys(tx: Tx, now: Date): Promise<void> {
  const handedUp = await tx.$queryRaw<{ id: number }[]>`
    UPDATE moderation_case SET escalated_at = ${now}, version = version + 1
     WHERE id IN (SELECT id FROM moderation_case WHERE ${nobodys} ORDER BY id FOR UPDATE) RETURNING id`
  for (const { id: caseId } of handedUp) await announce(tx, 'case.changed', { caseId })
  await handUpNobodysHeld(tx, now)
}
