/**
 * Minutes that somebody waits before they may post in a slow thread again, counted up; 0: they may now.
 * @param last when they posted there last
 */
export function waitInSlowThread({ last, slowMinutes }: { last: Date | null; slowMinutes: number }, now: Date): number {
  if (last === null) return 0
  const milliseconds = last.getTime() + slowMinutes * 60_000 - now.getTime()
  return Math.max(0, Math.ceil(milliseconds / 60_000))
}
