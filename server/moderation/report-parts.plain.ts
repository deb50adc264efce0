import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { CASE_ORIGINS, HOUSE_RULES } from './terms.ts'

/** What the public report counts, in the order of its tables. */
export const REPORT_PARTS = [
  ...['reports', 'origins', 'languages', 'outcomes', 'rules', 'deciders', 'appeals'],
  ...['held', 'held_again'],
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** What was decided, as far as the report has words for it. */
export const OUTCOMES = [
  ...['keep', 'warn', 'rewrite', 'hide', 'remove', 'suspend'],
  ...['approve', 'refuse', 'move', 'split', 'merge', 'lock', 'restore', 'care'],
] as const

const FIXED: Readonly<Partial<Record<ReportPart, readonly string[]>>> = {
  reports: HOUSE_RULES,
  origins: CASE_ORIGINS,
  rules: HOUSE_RULES,
  deciders: ['alone', 'together'],
  appeals: ['upheld', 'undone'],
  held: ['published', 'reworded'],
  held_again: ['published', 'refused'],
}
const ORDER: Readonly<Partial<Record<ReportPart, readonly string[]>>> = {
  languages: TEXT_LANGUAGES,
  outcomes: OUTCOMES,
  held: HOUSE_RULES.map((rule) => `refused_${rule}`),
}

/** The parts about first posts that are read before others see them. */
export const isAboutHeld = (part: ReportPart): boolean => part === 'held' || part === 'held_again'

/** The rows of a table: all that there are where these are few, else those that occur, in the order of their list. */
export function rowsOf(part: ReportPart, occurring: readonly string[]): string[] {
  const fixed = FIXED[part] ?? []
  const order = [...fixed, ...(ORDER[part] ?? [])]
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length)
  return [...new Set([...fixed, ...occurring])].sort(
    (one, other) => place(one) - place(other) || (one < other ? -1 : 1),
  )
}
