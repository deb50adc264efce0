import { z } from 'zod'
import { TEXT_LANGUAGES, type TextLanguage } from '#server/i18n/languages.plain.ts'
import { parse, several } from '#server/platform/parse.ts'
import { ACCOUNT_LIMITS } from './terms.ts'

const chosen = z.object({
  languages: several(z.enum(TEXT_LANGUAGES, { error: 'field.invalid' }), {
    min: 1,
    max: ACCOUNT_LIMITS.languages.max,
    missing: 'language.choose',
  }),
})

/**
 * The languages that somebody without an account says they read; kept by their own browser alone.
 * @throws {Failure} 422 for none, too many, or others than the pickers show
 */
export const readingLanguages = (input: unknown): TextLanguage[] => parse(chosen, input).languages
