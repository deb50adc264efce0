import { access } from './access.ts'
import { ageing } from './ageing.ts'
import { arrival } from './arrival.ts'
import { children } from './children.ts'
import { findingThread } from './finding-format.ts'
import { findings } from './findings.ts'
import type { SeedThread } from './format.ts'
import { infections } from './infections.ts'
import { conversationOf, initiatives } from './initiatives.ts'
import { interpreting } from './interpreting.ts'
import { interpretingPractice } from './interpreting-practice.ts'
import { literacy } from './literacy.ts'
import { living } from './living.ts'
import { mentalHealth } from './mental-health.ts'
import { openQuestions } from './open-questions.ts'
import { primaryCare } from './primary-care.ts'
import { womensHealth } from './womens-health.ts'

/** Every conversation of the demo commons, the earliest first: their numbers rise as they would have. */
export const threads: SeedThread[] = [
  ...access,
  ...ageing,
  ...arrival,
  ...children,
  ...findings.map(findingThread),
  ...infections,
  ...interpreting,
  ...interpretingPractice,
  ...literacy,
  ...living,
  ...mentalHealth,
  ...openQuestions,
  ...primaryCare,
  ...womensHealth,
  ...initiatives.map(conversationOf),
].sort((a, b) => b.openedDaysAgo - a.openedDaysAgo)
