/**
 * How many people are about to be told, so that nobody can be made out: less than five is “fewer than five”, also when
 * it is nobody; more is rounded down to the nearest five.
 * @returns a multiple of 5; 0 for fewer than five
 */
export const roundedAudience = (count: number): number => Math.floor(count / 5) * 5
