import { threadPath } from '#server/forum/slug.plain.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { weekNumber } from '#server/moderation/shaping.plain.ts'
import { worthReading } from '#server/moderation/worth-reading.ts'
import { READER } from '#server/permissions/actor.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { Letter } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'

/** Somebody who gets what is worth reading by mail. */
export interface WorthReader {
  email: string
  locale: Locale
  displayName: string
  stopKey: string
}

/** The link by which somebody stops it without signing in. */
export const stopLink = ({ stopKey }: Pick<WorthReader, 'stopKey'>): string =>
  `${settings().origin}/mail/stop/${stopKey}`

/**
 * What was worth reading in a week, as a mail in the reader's language: the picks in their order, with the curators' lines.
 * A mail leaves the commons and is passed on, so it holds only what everyone may read as it is written.
 * @param monday of the week, `2026-11-23`
 * @returns null where nothing of the week is left
 */
export async function worthLetter(db: AnyDb, reader: WorthReader, monday: string): Promise<Letter | null> {
  const { email: recipient, locale, displayName: name } = reader
  const [week] = await worthReading({ db, actor: READER, locale }, { monday })
  if (!week) return null
  const { origin } = settings()
  const day = new Date(`${monday}T12:00:00Z`)
  return {
    ...{ recipient, locale, purpose: 'digest' },
    subject: { key: 'worth_mail.subject', values: { week: weekNumber(day).week } },
    body: [
      { key: 'worth_mail.opening', values: { name, day: dateInWords(day, locale) } },
      ...week.picks.map(({ thread: { id, slug, title }, line }) => ({
        key: 'worth_mail.pick' as const,
        values: { title, line, link: `${origin}${threadPath(id, slug)}` },
      })),
      { key: 'worth_mail.weeks', values: { link: `${origin}/worth-reading` } },
      { key: 'worth_mail.stop_line', values: { link: stopLink(reader) } },
    ],
  }
}
