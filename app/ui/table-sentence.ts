import { GROUPS } from '#server/accounts/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import { formatNumber, inRow } from '#server/i18n/format.plain.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'

const insideSentence = (name: string, locale: Locale): string =>
  name.slice(0, 1).toLocaleLowerCase(locale) + name.slice(1)

/**
 * The round table in one sentence: who has spoken and how often, and which seats are empty.
 * Every drawing of the table carries it, so that nobody has to see the colours.
 */
export function tableSentence(voices: Voices, t: Translate, locale: Locale): string {
  const heard: string[] = []
  const empty: string[] = []
  for (const group of GROUPS) {
    const name = insideSentence(t(`groups.${group}`), locale)
    const count = voices[group] ?? 0
    if (count > 0) heard.push(`${name} ${formatNumber(count, locale)}`)
    else empty.push(name)
  }
  if (heard.length === 0) return t('table.nobody')
  if (empty.length === 0) return t('table.everybody', { heard: inRow(heard, locale) })
  return t('table.some', { heard: inRow(heard, locale), empty: inRow(empty, locale) })
}
