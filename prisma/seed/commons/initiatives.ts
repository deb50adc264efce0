import { openingText } from '#server/forum/drafts.plain.ts'
import type { SeedInitiative, SeedThread } from './format.ts'
import { practiceAtTheDesk } from './practice-at-the-desk.ts'
import { practiceAtWork } from './practice-at-work.ts'
import { practiceFirstYears } from './practice-first-years.ts'
import { practiceInTown } from './practice-in-town.ts'
import { practiceLearning } from './practice-learning.ts'
import { practiceWherePeopleStay } from './practice-where-people-stay.ts'
import { practiceWithInterpreter } from './practice-with-interpreter.ts'

/** Every initiative of the demo commons: invented, as its people are. */
export const initiatives: SeedInitiative[] = [
  ...practiceAtTheDesk,
  ...practiceWithInterpreter,
  ...practiceFirstYears,
  ...practiceWherePeopleStay,
  ...practiceInTown,
  ...practiceLearning,
  ...practiceAtWork,
]

/** The conversation beside an initiative. */
export const conversationOf = (initiative: SeedInitiative): SeedThread => {
  const { title, theme, language, owners, places, audience, openedDaysAgo, parts, replies = [] } = initiative
  const [place] = places
  const opening = { by: owners[0], language, text: openingText({ body: parts.procedures, why: parts.why }) }
  return {
    title,
    kind: 'practice',
    theme,
    language,
    ...(place ? { place } : {}),
    ...(audience ? { audience } : {}),
    openedDaysAgo,
    posts: [opening, ...replies],
  }
}
