import type { PersonView } from '#server/forum/views.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { ATTEMPT_COLUMNS, type AttemptCard, type AttemptRow, attemptCard, attemptTables } from './attempt-rows.ts'
import { PERSON } from './initiative-facts.ts'

/** An attempt with all that is told of it. Instants are ISO 8601 strings. */
export interface AttemptPage {
  attempt: AttemptCard & Pick<AttemptRow, 'expected' | 'why' | 'differently'> & { createdAt: string }
  /** What an owner of the initiative has answered. */
  answer: { words: string; by: PersonView; answeredAt: string } | null
  may: { withdraw: boolean; answer: boolean }
}

/**
 * An attempt as its page shows it.
 * @throws {Failure} 404 for what is not there, was taken back or may not be read
 */
export async function attemptPage(context: Context, id: number): Promise<AttemptPage> {
  const { db, actor, locale } = context
  const [row] = await db.$queryRaw<AttemptRow[]>`
    SELECT ${ATTEMPT_COLUMNS} FROM ${attemptTables(locale)} WHERE attempt.id = ${id}`
  if (!row) throw notFound()
  const { withdrawnAt, memberId, answeredAt, threadId } = row
  const thread = row.audience === null ? null : { audience: row.audience }
  authorize(actor, 'attempt.read', { withdrawnAt, thread })
  const [owners, answerer] = await Promise.all([
    threadId === null ? [] : db.initiativeOwner.findMany({ where: { threadId }, select: { memberId: true } }),
    answeredAt === null ? null : db.attempt.findUnique({ where: { id }, select: { answeredBy: { select: PERSON } } }),
  ])
  const facts = { memberId, withdrawnAt, answeredAt, thread, owners: owners.map((owner) => owner.memberId) }
  const { expected, why, differently, createdAt, answer } = row
  return {
    attempt: { ...attemptCard(row), expected, why, differently, createdAt: createdAt.toISOString() },
    answer:
      answeredAt && answerer?.answeredBy
        ? { words: answer, by: answerer.answeredBy, answeredAt: answeredAt.toISOString() }
        : null,
    may: { withdraw: can(actor, 'attempt.withdraw', facts), answer: can(actor, 'attempt.answer', facts) },
  }
}
