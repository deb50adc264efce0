import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { tick } from '#server/platform/parse.ts'
import { FIRST_ADOPTION_YEAR, INITIATIVE_LIMITS } from './terms.ts'

const story = guardedText({ max: INITIATIVE_LIMITS.words.max }).optional().default('')

/** The form in which somebody says that they use an initiative too. */
export const adoptionInput = z
  .object({
    threadId: rowNumber,
    /** Code of a municipality or county. */
    place: z.string({ error: 'place.unknown' }).regex(/^(\d{2}|\d{4})$/, { error: 'place.unknown' }),
    organisation: guardedText({ ...INITIATIVE_LIMITS.organisation, line: true }),
    sinceYear: z.coerce
      .number({ error: 'adopt.year_wrong' })
      .int({ error: 'adopt.year_wrong' })
      .min(FIRST_ADOPTION_YEAR, { error: 'adopt.year_wrong' }),
    adaptations: story,
    outcome: story,
    measured: tick,
    /** An adoption of the same initiative; nothing for its owners. */
    learnedFrom: z.uuid({ error: 'adopt.no_such_source' }).or(z.literal('')).optional().default(''),
    voice: z.enum(GROUPS, { error: 'voice.choose' }),
    /** Made by the form: the same key sent twice is the same adoption. */
    idempotencyKey: z.uuid({ error: 'failure.stale_form' }),
  })
  .refine(({ measured, outcome }) => !measured || outcome !== '', { path: ['outcome'], error: 'adopt.outcome_missing' })

/** What was filled in, read and guarded. */
export type Adopting = z.output<typeof adoptionInput>
