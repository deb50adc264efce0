import { LOCALES, type Locale } from '#server/i18n/languages.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { drawnHelp, type HelpCard } from './help-card.ts'
import { helplines } from './helplines.ts'

/** The card with help in every language of the interface, that of the page first. */
export async function helpNow({ db, locale }: Pick<Context, 'db' | 'locale'>): Promise<HelpCard[]> {
  const lines = await helplines(db)
  const order: Locale[] = [locale, ...LOCALES.filter((each) => each !== locale)]
  return order.map((each) => drawnHelp(lines, each, { link: false }))
}
