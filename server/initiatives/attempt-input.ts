import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { themeCode } from '#server/forum/theme-code.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { several } from '#server/platform/parse.ts'
import { ALL_CAUSES, ATTEMPT_LIMITS, NAMING, ORGANISATION_TYPES } from './attempts.plain.ts'
import { FIRST_ADOPTION_YEAR } from './terms.ts'

const story = guardedText(ATTEMPT_LIMITS.story)

/** The form in which somebody tells what they tried and what became of it. */
export const attemptInput = z
  .object({
    /** The initiative that was tried; nothing for something that is not described here. */
    practice: rowNumber.or(z.literal('')).optional().default(''),
    title: guardedText({ ...ATTEMPT_LIMITS.title, line: true }),
    /** Of an initiative, its own theme is taken. */
    theme: themeCode.or(z.literal('')).optional().default(''),
    language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
    /** Code of a municipality or county. */
    place: z.string({ error: 'place.unknown' }).regex(/^(\d{2}|\d{4})$/, { error: 'place.unknown' }),
    year: z.coerce
      .number({ error: 'adopt.year_wrong' })
      .int({ error: 'adopt.year_wrong' })
      .min(FIRST_ADOPTION_YEAR, { error: 'adopt.year_wrong' }),
    naming: z.enum(NAMING, { error: 'field.choose' }),
    organisation: guardedText({ max: ATTEMPT_LIMITS.organisation.max, line: true }).optional().default(''),
    organisationType: z.enum(ORGANISATION_TYPES, { error: 'field.choose' }).or(z.literal('')).optional().default(''),
    expected: story,
    happened: story,
    why: story,
    causes: several(z.enum(ALL_CAUSES, { error: 'field.choose' }), { min: 1, max: ATTEMPT_LIMITS.causes.max }),
    differently: story,
    voice: z.enum(GROUPS, { error: 'voice.choose' }),
    /** Made by the form: the same key sent twice is the same attempt. */
    idempotencyKey: z.uuid({ error: 'failure.stale_form' }),
  })
  .refine(({ practice, theme }) => practice !== '' || theme !== '', { path: ['theme'], error: 'theme.choose' })
  .refine(
    ({ naming, organisation }) => naming === 'unnamed' || organisation.length >= ATTEMPT_LIMITS.organisation.min,
    { path: ['organisation'], error: 'attempt.organisation_missing' },
  )
  .refine(({ naming, organisationType }) => naming === 'named' || organisationType !== '', {
    path: ['organisationType'],
    error: 'attempt.type_missing',
  })

/** What was filled in, read and guarded. */
export type Telling = z.output<typeof attemptInput>

/** The columns of what was filled in: of an attempt that names nobody only the county and the kind of organisation are kept. */
export function columnsOf({ naming, place, organisation, organisationType, ...told }: Telling) {
  const unnamed = naming === 'unnamed'
  return {
    title: told.title,
    language: told.language,
    year: told.year,
    expected: told.expected,
    happened: told.happened,
    why: told.why,
    causes: ALL_CAUSES.filter((cause) => told.causes.includes(cause)) as string[],
    differently: told.differently,
    voice: told.voice,
    unnamed,
    placeCode: unnamed ? place.slice(0, 2) : place,
    organisation: unnamed ? '' : organisation,
    organisationType: unnamed && organisationType !== '' ? organisationType : null,
  }
}
