import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'

/** Why nobody answers in a thread, in the asker's language; said here, so that open threads do not carry the words. */
export const lockedWords = (locale: Locale, reason: string | null): string | null =>
  reason && translate(locale)('steer.locked_here', { reason })
