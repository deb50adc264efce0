/**
 * Whether a place lies outside all places where the owners work. A municipality (four digits) lies in its county (its
 * first two); a county is more than one of its municipalities, so it is elsewhere.
 */
export const isElsewhere = (code: string, ownPlaces: readonly string[]): boolean =>
  !ownPlaces.some((own) => code.startsWith(own))
