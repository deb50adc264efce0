import type { Kind } from '#server/forum/terms.ts'

/** A relation as the path sees it: which of its ends comes after which. */
export interface PathTie {
  earlier: number
  later: number
}

/** A conversation on a path. */
export interface PathPlace {
  id: number
  kind: Kind
  /** When it was opened, in milliseconds since 1970. */
  at: number
  /** It is a practice that others use too. */
  used: boolean
}

/**
 * What a conversation came from, step by step, and what came of it, the nearest first. What else came from the same
 * beginnings is on a path of its own. Ties that lead round in a circle are walked once.
 */
export function alongThePath(start: number, ties: readonly PathTie[]): number[] {
  const walk = (from: keyof PathTie, to: keyof PathTie): number[][] => {
    const seen = new Set([start])
    const rounds: number[][] = []
    let round = [start]
    while (round.length > 0) {
      round = [...new Set(ties.filter((tie) => round.includes(tie[from])).map((tie) => tie[to]))].filter(
        (id) => !seen.has(id),
      )
      for (const id of round) seen.add(id)
      rounds.push(round)
    }
    return rounds
  }
  const [back, on] = [walk('later', 'earlier'), walk('earlier', 'later')]
  const rounds = Array.from({ length: Math.max(back.length, on.length) }, (_, away) => [
    ...(back[away] ?? []),
    ...(on[away] ?? []),
  ])
  return [...new Set([start, ...rounds.flat()])]
}

/**
 * Places in the order in which they came: none before what it came from, else the one opened first. Where ties lead round
 * in a circle, the one opened first begins.
 */
export function inOrder<P extends PathPlace>(places: readonly P[], ties: readonly PathTie[]): P[] {
  const waiting = [...places].sort((a, b) => a.at - b.at || a.id - b.id)
  const ordered: P[] = []
  while (waiting.length > 0) {
    const isWaiting = (id: number): boolean => waiting.some((place) => place.id === id)
    const free = waiting.findIndex(
      ({ id }) => !ties.some(({ earlier, later }) => later === id && earlier !== id && isWaiting(earlier)),
    )
    ordered.push(...waiting.splice(Math.max(free, 0), 1))
  }
  return ordered
}

/**
 * Whether the way from idea to use ends at a place: nothing came of it, it is no practice that others use, and no finding
 * that says something of a practice, which goes on by itself.
 */
export function endsHere(place: PathPlace, places: readonly PathPlace[], ties: readonly PathTie[]): boolean {
  if (place.used || ties.some(({ earlier }) => earlier === place.id)) return false
  const kindOf = (id: number): Kind | undefined => places.find((other) => other.id === id)?.kind
  return !(place.kind === 'finding' && ties.some((tie) => tie.later === place.id && kindOf(tie.earlier) === 'practice'))
}
