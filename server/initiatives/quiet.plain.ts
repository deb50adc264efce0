import type { Running } from './terms.ts'

const DAY = 86_400_000

/** Days after which the owners of an initiative are asked whether it is still running, and after which it is quiet. */
export const RUNNING_DAYS = { ask: 365, quiet: 395 } as const

/** What is known of whether an initiative is still running. */
export interface RunningFacts {
  running: Running
  confirmedRunningAt: Date
}

/**
 * Whether nobody has said for so long that an initiative is still running that its record is marked: a year, and a month
 * in which the owners were asked. One that has stopped has said so. The periods are ours.
 */
export const isQuiet = ({ running, confirmedRunningAt }: RunningFacts, now: Date): boolean =>
  running !== 'stopped' && now.getTime() - confirmedRunningAt.getTime() > RUNNING_DAYS.quiet * DAY

/** The instant up to which a confirmation is a year old, so that the owners are asked. */
export const yearBefore = (now: Date): Date => new Date(now.getTime() - RUNNING_DAYS.ask * DAY)
