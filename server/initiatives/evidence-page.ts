import type { Group } from '#server/accounts/terms.ts'
import type { PersonView } from '#server/forum/views.ts'
import { isMember } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { confirmableRungs, type Demand, evidenceLevel, nextRung, RUNG_OF } from './evidence-level.plain.ts'
import { evidenceOf } from './evidence-of.ts'
import { type InitiativeThread, initiativeFacts, PERSON } from './initiative-facts.ts'
import { type ConfirmedRung, FACTS, type Fact, type Rung } from './terms.ts'

/** A fact that owners have declared, as its page shows it. Instants are ISO 8601 strings. */
export interface ClaimView {
  fact: Fact
  /** The rung that asks for it. */
  rung: Rung
  words: string
  by: PersonView
  claimedAt: string
}

/** Somebody's confirmation of a rung. */
export interface ConfirmationView {
  rung: ConfirmedRung
  words: string
  voice: Group
  by: PersonView
  confirmedAt: string
  /** A claim that it rests on was written anew since. */
  outdated: boolean
  own: boolean
}

/** The evidence ladder of an initiative, and what it rests on. */
export interface EvidencePage {
  thread: InitiativeThread
  level: 0 | Rung
  next: { rung: Rung; demands: Demand[] } | null
  /** In the order of the rungs. */
  claims: ClaimView[]
  /** By rung, the oldest first. */
  confirmations: ConfirmationView[]
  /** Rungs that the asker may confirm and has not. */
  confirmable: ConfirmedRung[]
  /** When the newest claim was made, in milliseconds since 1970: what a confirmation is of. */
  readUpTo: number
  may: { claim: boolean; confirm: boolean }
}

/**
 * What the evidence level of an initiative rests on, and what the next rung asks for.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function evidencePage(context: Context, threadId: number): Promise<EvidencePage> {
  const { db, actor } = context
  const { thread, facts } = await initiativeFacts(context, threadId)
  const [evidence, claimed, confirmed] = await Promise.all([
    evidenceOf(db, threadId),
    db.evidenceClaim.findMany({ where: { threadId }, include: { member: { select: PERSON } } }),
    db.evidenceConfirmation.findMany({
      where: { threadId, memberId: { notIn: [...facts.owners] } },
      include: { member: { select: PERSON } },
      orderBy: [{ rung: 'asc' }, { confirmedAt: 'asc' }, { memberId: 'asc' }],
    }),
  ])
  if (!evidence) throw notFound()
  const claims = claimed
    .map(({ fact, words, member, claimedAt }) => ({ fact: fact as Fact, words, by: member, claimedAt }))
    .sort((a, b) => FACTS.indexOf(a.fact) - FACTS.indexOf(b.fact))
    .map(({ claimedAt, ...claim }) => ({ ...claim, rung: RUNG_OF[claim.fact], claimedAt: claimedAt.toISOString() }))
  const confirmations = confirmed.map(({ rung, words, voice, member, memberId, confirmedAt }) => ({
    rung: rung as ConfirmedRung,
    words,
    voice: voice as Group,
    by: member,
    confirmedAt: confirmedAt.toISOString(),
    outdated: claims.some((claim) => claim.rung <= rung && new Date(claim.claimedAt) > confirmedAt),
    own: isMember(actor) && memberId === actor.id,
  }))
  const may = { claim: can(actor, 'evidence.claim', facts), confirm: can(actor, 'evidence.confirm', facts) }
  return {
    thread,
    level: evidenceLevel(evidence.level),
    next: nextRung(evidence.level) ?? null,
    claims,
    confirmations,
    confirmable: may.confirm
      ? confirmableRungs(evidence.level).filter((rung) => !confirmations.some((one) => one.own && one.rung === rung))
      : [],
    readUpTo: Math.max(0, ...claims.map(({ claimedAt }) => Date.parse(claimedAt))),
    may,
  }
}
