import { GROUPS } from '#server/accounts/terms.ts'

const round = (value: number): number => Math.round(value * 10) / 10

/** Centres of the six seats on a field of 100 × 100, clockwise from the top, in the order of the groups. */
export const SEATS = GROUPS.map((group, index) => {
  const angle = ((index * 60 - 90) * Math.PI) / 180
  return { group, x: round(50 + 37 * Math.cos(angle)), y: round(50 + 37 * Math.sin(angle)) }
})
