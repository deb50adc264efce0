import type { SeedInitiative } from './format.ts'

/** Where people are: libraries, schools, mosques, kitchens, football pitches, screens. */
export const practiceInTown: SeedInitiative[] = []
