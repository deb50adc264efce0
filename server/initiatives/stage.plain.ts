import type { Running, Stage } from './terms.ts'

/** What the stage is computed from. */
export interface StageFacts {
  running: Running
  /** What is done is told: until then it is an idea. */
  told: boolean
  /** Codes of the municipalities (four digits) and counties (two) where others use it. */
  usedIn: readonly string[]
}

/** Norway's counties of 2024. More than half of them is the whole country, as far as a practice goes. */
const COUNTIES = 15
/** Places elsewhere from which on a practice has left its place. */
const SEVERAL = 2
/** Municipalities of one county from which on it is the county's. */
const REGION = 5

/**
 * How far an initiative has spread: idea, pilot, local routine, several places (two or more elsewhere), regional (a whole county, or
 * five municipalities of one), national (more than half of the counties), or stopped. The bounds of the last two are ours:
 * scaling-up guides name the stages without figures [ExpandNet/WHO 2010].
 */
export function stageOf({ running, told, usedIn }: StageFacts): Stage {
  if (running === 'stopped') return 'stopped'
  const places = [...new Set(usedIn)]
  const counties = new Set(places.map((code) => code.slice(0, 2)))
  if (counties.size > COUNTIES / 2) return 'national'
  const whole = places.some((code) => code.length === 2)
  if (whole || [...counties].some((county) => places.filter((code) => code.startsWith(county)).length >= REGION))
    return 'regional'
  if (places.length >= SEVERAL) return 'several_places'
  if (!told) return 'idea'
  return running === 'routine' ? 'local_routine' : 'pilot'
}
