import { inRow } from '#server/i18n/format.plain.ts'
import { directionOf, type Locale, localeNamed } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { escaped } from '#server/platform/escaped.ts'
import { dialled, type Helpline, helplineIn, helplines } from './helplines.ts'

/** Where anybody finds all numbers, in every language. */
export const HELP_NOW = '/help-now'

/** Words and numbers for somebody in need, as HTML that is safe to put into a page. */
export interface HelpCard {
  html: string
  language: Locale
}

/** Made here, since the pages of conversations carry no code and no words for it. */
export function drawnHelp(lines: readonly Helpline[], locale: Locale, { link = true } = {}): HelpCard {
  const t = translate(locale)
  const items = lines.map((line) => {
    const { name, hours, language } = helplineIn(line, locale)
    const spoken = inRow(
      line.languages.map((code) => t(`language_name.${code as 'nb'}`)),
      locale,
    )
    const told = [hours && `${hours}.`, spoken && t('helpline.spoken', { languages: spoken })].filter(Boolean)
    const words = `${escaped(name)}${told.length > 0 ? `<br>${escaped(told.join(' '))}` : ''}`
    const inIt = language === locale ? words : `<span lang="${language}" dir="${directionOf(language)}">${words}</span>`
    return `<li><a href="tel:${dialled(line.number)}"><strong><bdi dir="ltr">${escaped(line.number)}</bdi></strong></a> ${inIt}</li>`
  })
  const more = link ? `<p><a href="${HELP_NOW}">${escaped(t('helpline.all'))}</a></p>` : ''
  return {
    html: `<p><strong>${escaped(t('helpline.lead'))}</strong> ${escaped(t('helpline.ring'))}</p><ul>${items.join('')}</ul>${more}`,
    language: locale,
  }
}

/** The language of a card for whoever wrote a text: the text's own where we speak it, else the page's. */
export const languageOfHelp = (language: string, page: Locale): Locale => localeNamed(language) ?? page

/** A card in the language of a text, or in that of the page. */
export const helpCard = async (db: AnyDb, language: string, page: Locale): Promise<HelpCard> =>
  drawnHelp(await helplines(db), languageOfHelp(language, page))
