import { localeNamed } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { citationLine } from '#server/platform/doi.plain.ts'

/** The plain summary of a finding, and what it is a summary of. */
export interface SummaryParts {
  summaryFound: string
  summaryMeaning: string
  summaryCertainty: string
  language: string
  doi: string | undefined
}

/**
 * The plain summary as markdown, for the first post of its conversation. The three parts are named in the language of the
 * summary where the site speaks it.
 */
export function summaryText({ summaryFound, summaryMeaning, summaryCertainty, language, doi }: SummaryParts): string {
  const locale = localeNamed(language)
  const t = locale && translate(locale)
  const part = (heading: string | undefined, text: string): string => (heading ? `**${heading}**\n\n${text}` : text)
  return [
    part(t?.('finding.found'), summaryFound),
    part(t?.('finding.meaning'), summaryMeaning),
    part(t?.('finding.certainty'), summaryCertainty),
    ...(doi ? [citationLine(doi)] : []),
  ].join('\n\n')
}
