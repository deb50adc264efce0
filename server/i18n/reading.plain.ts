import { TEXT_LANGUAGES, type TextLanguage } from './languages.plain.ts'

/** Written languages that whoever reads the one reads as well. */
const NEAR: Readonly<Record<string, string>> = { nb: 'nn', nn: 'nb' }

/** Whether somebody who reads these languages reads a text in that one. */
export const understands = (reads: readonly string[], language: string): boolean =>
  reads.includes(language) || reads.some((one) => NEAR[one] === language)

/** Languages in one order whatever order they come in, each once: the first, then the others as pickers show them. */
export function readingOrder(first: string, others: readonly string[]): TextLanguage[] {
  const known = new Set<string>(TEXT_LANGUAGES)
  const rest = TEXT_LANGUAGES.filter((language) => others.includes(language))
  const kept: string[] = []
  for (const language of [first, ...rest]) if (known.has(language) && !understands(kept, language)) kept.push(language)
  return kept as TextLanguage[]
}
