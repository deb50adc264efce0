import type { SeedInitiative } from './format.ts'

/** Where people come to a service: the clinic, the hospital, the pharmacy, the child health centre. */
export const practiceAtTheDesk: SeedInitiative[] = []
