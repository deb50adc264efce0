import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { knownCase } from './case-facts.ts'
import { type Verb, verbsFor } from './decisions.plain.ts'
import { type Statement, statementOf } from './statement.ts'
import { type SubjectWords, subjectWords } from './subject-words.ts'
import type { CaseState, HouseRule, Subject } from './terms.ts'

/** A decision as staff see it. Instants are ISO 8601 strings. */
export interface DecisionRow {
  id: string
  verb: string
  rule: HouseRule
  statement: string
  language: string
  madeBy: string
  agreedBy: string | null
  at: string
  inForce: boolean
  undone: boolean
}

/** All that a moderator needs to decide a case. */
export interface DecidePage {
  id: number
  version: number
  subject: Subject
  state: CaseState
  rule: HouseRule
  language: string
  voice: string | null
  number: number | null
  author: { displayName: string; publicId: string }
  words: SubjectWords
  verbs: readonly Verb[]
  /** Words to the author by rule, to begin with. */
  statement: Statement
  /** What its author says against a decision, if it is an appeal. */
  appeal: { words: string; of: DecisionRow } | null
  /** What was decided before, the newest first. */
  decisions: DecisionRow[]
  may: { decide: boolean; second: boolean; undo: boolean }
}

/**
 * A case to be decided.
 * @param asked the rule whose words to the author are wanted; without it that of the reports
 * @throws {Failure} 404 for a case one may not see
 */
export async function decidePage({ db, actor }: Context, id: number, asked?: HouseRule): Promise<DecidePage> {
  const facts = await knownCase(db, actor, id)
  if (!facts) throw notFound()
  authorize(actor, 'case.read', facts)
  const author = await db.member.findUniqueOrThrow({
    where: { id: facts.authorId },
    select: { displayName: true, publicId: true },
  })
  const about = [{ caseId: id }, ...(facts.appealOfId ? [{ id: facts.appealOfId }] : [])]
  const found = await db.decision.findMany({
    where: { OR: about },
    include: { madeBy: { select: { displayName: true } }, agreedBy: { select: { displayName: true } } },
    orderBy: { proposedAt: 'desc' },
  })
  const rows = found.map(rowOf)
  const appealed = found.find((one) => one.id === facts.appealOfId)
  const proposal = found.find(({ inForceAt, undoneAt }) => inForceAt === null && undoneAt === null)
  const { version, subject, state, rule, language, voice, number } = facts
  const mayDecide = can(actor, 'case.decide', facts)
  const isSecond = proposal !== undefined && actor.kind === 'member' && proposal.madeById !== actor.id
  return {
    ...{ id, version, subject, state, rule, language, voice, number, author },
    words: await subjectWords(db, facts),
    verbs: verbsFor(subject),
    statement: statementOf(asked ?? rule, language, author.displayName),
    appeal: appealed ? { words: appealed.appealWords, of: rowOf(appealed) } : null,
    decisions: rows.filter((row) => row.id !== appealed?.id),
    may: {
      decide: mayDecide && state !== 'seconding',
      second: mayDecide && state === 'seconding' && isSecond,
      undo: can(actor, 'decision.undo', facts),
    },
  }
}

interface FoundDecision {
  id: string
  verb: string
  rule: string
  statement: string
  language: string
  madeBy: { displayName: string }
  agreedBy: { displayName: string } | null
  proposedAt: Date
  inForceAt: Date | null
  undoneAt: Date | null
}

const rowOf = ({ id, verb, rule, statement, language, ...rest }: FoundDecision): DecisionRow => ({
  ...{ id, verb, statement, language },
  rule: rule as HouseRule,
  madeBy: rest.madeBy.displayName,
  agreedBy: rest.agreedBy?.displayName ?? null,
  at: (rest.inForceAt ?? rest.proposedAt).toISOString(),
  inForce: rest.inForceAt !== null && rest.undoneAt === null,
  undone: rest.undoneAt !== null,
})
