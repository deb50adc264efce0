import type { Group } from '#server/accounts/terms.ts'
import { CONFIRMED_RUNGS, type ConfirmedRung, type Fact, type Rung } from './terms.ts'

/** Somebody who is no owner stands up for a rung. */
export interface Confirmation {
  rung: ConfirmedRung
  memberId: string
  voice: Group
}

/** What the evidence level is computed from. */
export interface LevelFacts {
  /** Why it should work, and what is done, are told. */
  told: boolean
  declared: readonly Fact[]
  /** Other places that use it, and those among them that measured what came of it. */
  usedElsewhere: number
  measuredElsewhere: number
  confirmations: readonly Confirmation[]
}

/** What a rung asks for. */
export type Demand = 'told' | Fact | 'independent' | 'used_elsewhere' | 'confirmed'

/**
 * Whether a rung is confirmed: by two people from two stakeholder groups. Whoever confirms a rung confirms those below.
 */
export function isConfirmed(rung: ConfirmedRung, confirmations: readonly Confirmation[]): boolean {
  const standing = confirmations.filter((one) => one.rung >= rung)
  return standing.some((one) => standing.some((other) => other.memberId !== one.memberId && other.voice !== one.voice))
}

/** What a rung asks for and does not have, apart from the rungs below it. */
function lacking(rung: Rung, facts: LevelFacts): Demand[] {
  const declared = (fact: Fact): Demand[] => (facts.declared.includes(fact) ? [] : [fact])
  const confirmed = (): Demand[] =>
    (CONFIRMED_RUNGS as readonly number[]).includes(rung) && !isConfirmed(rung as ConfirmedRung, facts.confirmations)
      ? ['confirmed']
      : []
  switch (rung) {
    case 1:
      return facts.told ? [] : ['told']
    case 2:
      return declared('outcomes')
    case 3:
      return [...declared('comparison'), ...confirmed()]
    case 4:
      return [
        ...(facts.declared.includes('outside_evaluator') || facts.measuredElsewhere > 0
          ? []
          : ['independent' as const]),
        ...confirmed(),
      ]
    case 5:
      return [...declared('manual'), ...(facts.usedElsewhere > 0 ? [] : ['used_elsewhere' as const]), ...confirmed()]
  }
}

/**
 * The rung of the evidence ladder that an initiative stands on, 0 to 5: described, measured, effect shown, independently
 * confirmed, scaled. Never typed in; each rung needs those below it [Nesta Standards of Evidence, 2013].
 */
export function evidenceLevel(facts: LevelFacts): 0 | Rung {
  let level: 0 | Rung = 0
  for (const rung of [1, 2, 3, 4, 5] as const) {
    if (lacking(rung, facts).length > 0) return level
    level = rung
  }
  return level
}

/** The next rung and what it asks for; undefined at the top. */
export function nextRung(facts: LevelFacts): { rung: Rung; demands: Demand[] } | undefined {
  const level = evidenceLevel(facts)
  if (level === 5) return undefined
  const rung = (level + 1) as Rung
  return { rung, demands: lacking(rung, facts) }
}

/** The rung that each fact is asked for by. */
export const RUNG_OF: Readonly<Record<Fact, Rung>> = { outcomes: 2, comparison: 3, outside_evaluator: 4, manual: 5 }

/**
 * The rungs that others may confirm: those that lack nothing but confirmation, as do all below them. Whoever confirms a
 * rung confirms those below, so there has to be something to read on each.
 */
export function confirmableRungs(facts: LevelFacts): ConfirmedRung[] {
  const stands = (rung: Rung): boolean => lacking(rung, facts).every((demand) => demand === 'confirmed')
  const firstBroken = ([1, 2, 3, 4, 5] as const).find((rung) => !stands(rung)) ?? 6
  return CONFIRMED_RUNGS.filter((rung) => rung < firstBroken)
}
