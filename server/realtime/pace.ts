/** Messages that one socket may send in ten seconds before it is cut; a browser of ours never comes near. */
const LIMIT = { messages: 60, milliseconds: 10_000 }

/** How fast a socket speaks. */
export interface Pace {
  since: number
  count: number
}

/** Counts a message. @returns whether the socket keeps within the limit */
export function withinPace(pace: Pace, now: number): boolean {
  if (now - pace.since > LIMIT.milliseconds) Object.assign(pace, { since: now, count: 0 })
  pace.count += 1
  return pace.count <= LIMIT.messages
}
