import type { Group } from '#server/accounts/terms.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { isTold } from './completeness.plain.ts'
import { isElsewhere } from './elsewhere.plain.ts'
import type { LevelFacts } from './evidence-level.plain.ts'
import type { StageFacts } from './stage.plain.ts'
import type { ConfirmedRung, Fact, Parts, Running } from './terms.ts'

/** All from which the evidence level and the stage of an initiative are computed. */
export interface Evidence {
  level: LevelFacts
  stage: StageFacts
}

/**
 * The facts behind the level and the stage of an initiative. What owners have said before they were owners counts
 * neither as a confirmation nor as use by others, and use in the owners' own places is not use elsewhere.
 * @returns undefined where there is no such initiative
 */
export async function evidenceOf(db: AnyDb, threadId: number): Promise<Evidence | undefined> {
  const found = await db.initiative.findUnique({
    where: { threadId },
    select: {
      parts: true,
      running: true,
      owners: { select: { memberId: true } },
      places: { select: { placeCode: true } },
      claims: { select: { fact: true } },
      confirmations: { select: { rung: true, memberId: true, voice: true } },
      adoptions: { where: { withdrawnAt: null }, select: { memberId: true, placeCode: true, measured: true } },
    },
  })
  if (!found) return undefined
  const owners = new Set(found.owners.map(({ memberId }) => memberId))
  const ownPlaces = found.places.map(({ placeCode }) => placeCode)
  const elsewhere = found.adoptions.filter(
    ({ memberId, placeCode }) => !owners.has(memberId) && isElsewhere(placeCode, ownPlaces),
  )
  const usedIn = placesOf(elsewhere)
  const told = isTold(found.parts as Parts)
  return {
    level: {
      told,
      declared: found.claims.map(({ fact }) => fact as Fact),
      usedElsewhere: usedIn.length,
      measuredElsewhere: placesOf(elsewhere.filter(({ measured }) => measured)).length,
      confirmations: found.confirmations
        .filter(({ memberId }) => !owners.has(memberId))
        .map(({ rung, memberId, voice }) => ({ rung: rung as ConfirmedRung, memberId, voice: voice as Group })),
    },
    stage: { running: found.running as Running, told, usedIn },
  }
}

const placesOf = (adoptions: readonly { placeCode: string }[]): string[] => [
  ...new Set(adoptions.map(({ placeCode }) => placeCode)),
]
