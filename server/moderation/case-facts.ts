import type { CaseFacts } from '#server/permissions/moderation.ts'
import type { Actor } from '#server/platform/context.ts'
import { type AnyDb, Prisma, type Tx } from '#server/platform/db.ts'
import { moderatorScope } from './moderator-scope.ts'
import type { CaseOrigin, CaseState, HouseRule, Risk, Subject } from './terms.ts'

/** A case with what its rules need to know. */
export interface KnownCase extends CaseFacts {
  id: number
  subject: Subject
  threadId: number | null
  number: number | null
  attemptId: number | null
  translationId: string | null
  uploadId: string | null
  subjectKey: string
  origin: CaseOrigin
  rule: HouseRule
  risk: Risk
  state: CaseState
  voice: string | null
  openedAt: Date
  takenAt: Date | null
  escalatedAt: Date | null
  appealOfId: string | null
  version: number
}

type Row = Omit<KnownCase, 'scope' | 'escalated'>

const columns = Prisma.sql`
  id, subject, thread_id AS "threadId", number, attempt_id AS "attemptId", translation_id AS "translationId",
  upload_id AS "uploadId", subject_key AS "subjectKey", author_id AS "authorId", origin, rule, risk, language,
  theme_code AS "themeCode", voice, state, opened_at AS "openedAt", taken_by_id AS "takenById", taken_at AS "takenAt",
  escalated_at AS "escalatedAt", appeal_of_id AS "appealOfId", version,
  ARRAY(SELECT DISTINCT reporter_id::text FROM report
         WHERE report.case_id IN (moderation_case.id, (SELECT case_id FROM decision WHERE id = appeal_of_id)))
    AS "reporterIds",
  ARRAY(SELECT decider::text FROM decision CROSS JOIN LATERAL (VALUES (made_by_id), (agreed_by_id)) made (decider)
         WHERE decision.id = moderation_case.appeal_of_id AND decider IS NOT NULL) AS deciders`

const withScope = async (db: AnyDb, actor: Actor, [row]: Row[]): Promise<KnownCase | undefined> =>
  row && { ...row, escalated: row.escalatedAt !== null, scope: await moderatorScope(db, actor) }

/** A case as the one who asks stands to it; whether they may see it is theirs to be asked. @throws {Failure} 403 for readers */
export const knownCase = async (db: AnyDb, actor: Actor, id: number): Promise<KnownCase | undefined> =>
  withScope(db, actor, await db.$queryRaw<Row[]>`SELECT ${columns} FROM moderation_case WHERE id = ${id}`)

/**
 * The same, locked until the transaction ends: whoever changes a case takes this lock first, and raises its version. The
 * lock of a thread is taken before that of a case about it.
 * @throws {Failure} 403 for readers
 */
export const lockCase = async (tx: Tx, actor: Actor, id: number): Promise<KnownCase | undefined> =>
  withScope(tx, actor, await tx.$queryRaw<Row[]>`SELECT ${columns} FROM moderation_case WHERE id = ${id} FOR UPDATE`)
