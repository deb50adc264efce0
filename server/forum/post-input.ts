import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { FORUM_LIMITS } from './terms.ts'

/** The number of a thread or a post in digits, as far as the database counts. */
export const rowNumber = z.coerce
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.number().positive().max(2_147_483_647))

/** What every post carries, whether it opens a thread or answers in one. */
export const postFields = {
  voice: z.enum(GROUPS, { error: 'voice.choose' }),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
  body: guardedText(FORUM_LIMITS.body),
  /** Made by the form: the same key sent twice is the same post. */
  idempotencyKey: z.uuid({ error: 'failure.stale_form' }),
}

/** The version of the draft that the form was filled from, or has saved last: sending erases that draft. */
export const draftVersion = z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined)
