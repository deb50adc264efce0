import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { isTold } from './completeness.plain.ts'
import { isElsewhere } from './elsewhere.plain.ts'
import type { Confirmation, LevelFacts } from './evidence-level.plain.ts'
import type { StageFacts } from './stage.plain.ts'
import type { Fact, Parts, Running } from './terms.ts'

/** All from which the evidence level and the stage of an initiative are computed. */
export interface Evidence {
  level: LevelFacts
  stage: StageFacts
}

interface EvidenceRow {
  parts: Parts
  running: Running
  ownPlaces: string[]
  declared: Fact[]
  confirmations: Confirmation[]
  adoptions: { placeCode: string; measured: boolean }[]
}

/** That whoever said something of an initiative does not answer for it; `table` names the row that they said it in. */
export const byOthers = (table: 'adoption' | 'said'): Prisma.Sql => Prisma.sql`
  NOT EXISTS (SELECT FROM initiative_owner owner
               WHERE owner.thread_id = ${Prisma.raw(table)}.thread_id AND owner.member_id = ${Prisma.raw(table)}.member_id)`

/**
 * The facts behind the level and the stage of an initiative. What owners have said before they were owners counts
 * neither as a confirmation nor as use by others, and use in the owners' own places is not use elsewhere.
 * @returns undefined where there is no such initiative
 */
export async function evidenceOf(db: AnyDb, threadId: number): Promise<Evidence | undefined> {
  const [row] = await db.$queryRaw<EvidenceRow[]>`
    SELECT parts, running,
           ARRAY(SELECT place_code FROM initiative_place place WHERE place.thread_id = initiative.thread_id) AS "ownPlaces",
           ARRAY(SELECT fact FROM evidence_claim claim WHERE claim.thread_id = initiative.thread_id) AS declared,
           (SELECT coalesce(json_agg(json_build_object('rung', rung, 'memberId', member_id, 'voice', voice)), '[]')
              FROM evidence_confirmation said
             WHERE said.thread_id = initiative.thread_id AND ${byOthers('said')}) AS confirmations,
           (SELECT coalesce(json_agg(json_build_object('placeCode', place_code, 'measured', measured)), '[]')
              FROM adoption
             WHERE adoption.thread_id = initiative.thread_id AND adoption.withdrawn_at IS NULL
               AND ${byOthers('adoption')}) AS adoptions
      FROM initiative WHERE thread_id = ${threadId}`
  if (!row) return undefined
  const { parts, running, ownPlaces, declared, confirmations, adoptions } = row
  const elsewhere = adoptions.filter(({ placeCode }) => isElsewhere(placeCode, ownPlaces))
  const usedIn = placesOf(elsewhere)
  const measuredElsewhere = placesOf(elsewhere.filter(({ measured }) => measured)).length
  const told = isTold(parts)
  return {
    level: { told, declared, usedElsewhere: usedIn.length, measuredElsewhere, confirmations },
    stage: { running, told, usedIn },
  }
}

const placesOf = (adoptions: readonly { placeCode: string }[]): string[] => [
  ...new Set(adoptions.map(({ placeCode }) => placeCode)),
]
