import type { Group } from '#server/accounts/terms.ts'
import type { Context } from '#server/platform/context.ts'
import { adoptionsOf } from './adoptions-of.ts'
import { evidencePage } from './evidence-page.ts'
import { type InitiativePage, initiativePage } from './initiative-page.ts'
import { CONFIRMED_RUNGS, type Fact } from './terms.ts'

/** An initiative as its one-page brief tells it, on screen and on paper. */
export interface Brief extends Pick<InitiativePage, 'initiative' | 'owners' | 'materials'> {
  claims: { fact: Fact; words: string }[]
  /** The groups of those who confirm the rung that it stands on, or one above. */
  confirmedBy: Group[]
  adoptions: { place: string; sinceYear: number }[]
}

/**
 * An initiative for its one-page brief.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function initiativeBrief(context: Context, id: number): Promise<Brief> {
  const { initiative, owners, materials } = await initiativePage(context, id)
  const [{ level, claims, confirmations }, { adoptions }] = await Promise.all([
    evidencePage(context, id),
    adoptionsOf(context, id),
  ])
  const [lowest] = CONFIRMED_RUNGS
  const confirming = confirmations.filter(({ rung }) => level >= lowest && rung >= level)
  return {
    initiative,
    owners,
    materials,
    claims: claims.map(({ fact, words }) => ({ fact, words })),
    confirmedBy: [...new Set(confirming.map(({ voice }) => voice))],
    adoptions: adoptions.map(({ place, sinceYear }) => ({ place, sinceYear })),
  }
}
