/**
 * The next midnight in a time zone, in milliseconds since 1970 (within an hour of it on the two nights a year when
 * clocks change).
 * @param zone IANA name
 */
export function nextMidnight(now: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  })
    .formatToParts(now)
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value))
  const [hours = 0, minutes = 0, seconds = 0] = parts
  return now - (now % 1000) + (86_400 - (hours * 3_600 + minutes * 60 + seconds)) * 1000
}
