/** A point of a drawing, in whole units. */
export interface Point {
  x: number
  y: number
}

/** Twice the area that a ring encloses, in square units. */
const doubled = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, { x, y }, index) => {
      const next = ring[(index + 1) % ring.length] as Point
      return sum + x * next.y - next.x * y
    }, 0),
  )

/** A ring without points that fall together and without its last, which repeats the first. */
function thinned(ring: readonly Point[]): Point[] {
  const kept = ring.filter(({ x, y }, index) => index === 0 || x !== ring[index - 1]?.x || y !== ring[index - 1]?.y)
  const [first, last] = [kept[0], kept.at(-1)]
  return kept.length > 1 && first?.x === last?.x && first?.y === last?.y ? kept.slice(0, -1) : kept
}

/** Steps from point to point: a minus parts two numbers as well as a space does. */
function stepsOf(ring: readonly Point[]): string {
  const [start, ...rest] = ring
  if (!start) return ''
  let [x, y] = [start.x, start.y]
  const steps = rest.map((point) => {
    const step = `${point.x - x} ${point.y - y}`
    ;[x, y] = [point.x, point.y]
    return step
  })
  return `M${start.x} ${start.y}l${steps.join(' ')}z`.replaceAll(' -', '-')
}

/**
 * The `d` of an SVG path around these rings, in steps from point to point, which are short to write and pack well. Rings
 * that have shrunk to next to nothing are left out, unless there is no other.
 * @param smallest area in square units from which on a ring is drawn
 */
export function outlineOf(rings: readonly (readonly Point[])[], smallest: number): string {
  const lands = rings
    .map(thinned)
    .filter((ring) => ring.length > 2)
    .sort((a, b) => doubled(b) - doubled(a))
  return lands
    .filter((ring, index) => index === 0 || doubled(ring) >= smallest * 2)
    .map(stepsOf)
    .join('')
}
