import { decideCase } from '#server/moderation/decide-case.ts'
import type { Verb } from '#server/moderation/decisions.plain.ts'
import { type SubjectRef, subjectKey } from '#server/moderation/subject-key.ts'
import { tellOfDecision } from '#server/notifications/tell-of-decision.ts'
import type { Db } from '#server/platform/db.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'

/** Words to an author that nothing else says. */
export const STATEMENT = 'In a small place a family can be recognised by what you tell of them.'

/** A moderator of everything. */
export const moderator = (db: Db): Promise<TestMember> => member(db, { roles: ['moderator'] })

/** What a moderator fills in. */
export async function deciding(db: Db, caseId: number, changes: Record<string, unknown> = {}) {
  const { version } = await db.moderationCase.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
  return { caseId, version, verb: 'hide', rule: 'named_person', statement: STATEMENT, ...changes }
}

/** A case decided by somebody. @returns the decision, and who made it */
export async function decided(db: Db, caseId: number, verb: Verb, by?: TestMember) {
  const made = by ?? (await moderator(db))
  const { id } = await decideCase(contextOf(db, made), await deciding(db, caseId, { verb }))
  await tellOfDecision(db, { decisionId: id }, NOW)
  return { id, by: made }
}

/** A case about something of somebody’s, with one report of it. */
export async function caseAbout(
  db: Db,
  ref: SubjectRef,
  { authorId, voice = 'clinician', threadId }: { authorId: string; voice?: string | null; threadId?: number },
): Promise<number> {
  const { subject, memberId: _profile, ...columns } = { memberId: undefined, ...ref }
  const reporter = await member(db)
  const rule = 'named_person'
  const { id } = await db.moderationCase.create({
    data: {
      ...(threadId ? { threadId } : {}),
      ...columns,
      ...{ subject, subjectKey: subjectKey(ref), authorId, voice, rule, risk: 1, language: 'en', openedAt: NOW },
      reports: { create: { reporterId: reporter.id, rule, words: 'I know them.', language: 'en' } },
    },
    select: { id: true },
  })
  return id
}
