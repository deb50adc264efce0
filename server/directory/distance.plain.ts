/** A point on the earth in degrees (WGS 84). */
export interface Point {
  latitude: number
  longitude: number
}

/** Mean radius of the earth in kilometres [IUGG 1980]. */
const EARTH_RADIUS = 6_371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180
/** Half the versed sine. */
const haversine = (angle: number): number => Math.sin(angle / 2) ** 2

/** Kilometres between two points as the crow flies, by the haversine formula: right within half a per cent. */
export function kilometresBetween(one: Point, other: Point): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)]
  const arc = haversine(to - from) + Math.cos(from) * Math.cos(to) * haversine(radians(other.longitude - one.longitude))
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(arc)))
}

/**
 * Kilometres between two places by their codes and points. A municipality (four digits) is no way from its county (its
 * first two): both are here.
 */
export const kilometresBetweenPlaces = (one: Point & { code: string }, other: Point & { code: string }): number =>
  one.code.startsWith(other.code) || other.code.startsWith(one.code) ? 0 : kilometresBetween(one, other)
