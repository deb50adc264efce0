/** Few people write at night: what would fall between these local minutes of the day is told in the evening before. */
const EVENING = 20 * 60
const BEDTIME = 23 * 60 + 30
const MORNING = 6 * 60 + 30
const DAY = 24 * 60
const MINUTE = 60_000

/** Hours before now in which times stay as they are: whoever starts the demo at night is awake too. */
const FRESH_HOURS = 6

/**
 * Moves an instant out of the night, so that the demo commons sleeps as people do: the hours from eight in the evening
 * to half past six are told within the evening. Later instants stay later, and none moves forward.
 * @param timeZone IANA name of the zone in which people sleep
 */
export function atWakingHours(instant: Date, now: Date, timeZone: string): Date {
  if (now.getTime() - instant.getTime() < FRESH_HOURS * 60 * MINUTE) return instant
  const minute = minuteOfDay(instant, timeZone)
  const sinceEvening = (minute - EVENING + DAY) % DAY
  const night = MORNING + DAY - EVENING
  if (sinceEvening >= night) return instant
  const told = (sinceEvening * (BEDTIME - EVENING)) / night
  return new Date(instant.getTime() - Math.round((sinceEvening - told) * MINUTE))
}

/** Clocks are dear to make: one per zone. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function minuteOfDay(instant: Date, timeZone: string): number {
  const shape = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', shape)
  clocks.set(timeZone, clock)
  const [hours = 0, minutes = 0] = clock.format(instant).split(':').map(Number)
  return hours * 60 + minutes
}
