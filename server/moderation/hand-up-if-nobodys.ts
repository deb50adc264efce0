import type { Tx } from '#server/platform/db.ts'

/**
 * Hands a case up at once that no moderator answers for who could decide it: of a theme or in a language that none of them
 * has, or about the only one, or reported by them. All moderators and coordinators see it then.
 */
export async function handUpIfNobodys(tx: Tx, caseId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE moderation_case SET escalated_at = ${now}
     WHERE id = ${caseId} AND escalated_at IS NULL AND NOT EXISTS (
       SELECT FROM member_role JOIN member ON member.id = member_role.member_id
        WHERE role = 'moderator' AND suspended_at IS NULL AND member.id <> moderation_case.author_id
          AND (cardinality(themes) = 0 OR moderation_case.theme_code = ANY(themes))
          AND (cardinality(member_role.languages) = 0 OR moderation_case.language = ANY(member_role.languages))
          AND NOT EXISTS (SELECT FROM report WHERE report.case_id = moderation_case.id AND reporter_id = member.id))`
}
