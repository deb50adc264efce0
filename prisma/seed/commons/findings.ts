import type { SeedFinding } from './finding-format.ts'
import { findingsOfBirths } from './findings-of-births.ts'
import { findingsOfChildren } from './findings-of-children.ts'
import { findingsOfDoors } from './findings-of-doors.ts'
import { findingsOfLanguage } from './findings-of-language.ts'
import { findingsOfLastingIllness } from './findings-of-lasting-illness.ts'
import { findingsOfMindAndMemory } from './findings-of-mind-and-memory.ts'
import { findingsOfWordsAndScreens } from './findings-of-words-and-screens.ts'
import { findingsOfWorkAndLiving } from './findings-of-work-and-living.ts'

/** Every finding of the demo commons, the earliest first: the studies are invented, as its people are. */
export const findings: SeedFinding[] = [
  ...findingsOfLanguage,
  ...findingsOfWordsAndScreens,
  ...findingsOfBirths,
  ...findingsOfChildren,
  ...findingsOfMindAndMemory,
  ...findingsOfDoors,
  ...findingsOfLastingIllness,
  ...findingsOfWorkAndLiving,
].sort((a, b) => b.openedDaysAgo - a.openedDaysAgo)
