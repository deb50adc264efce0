import type { PopulationFact } from '#server/findings/population.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'

/** An answer to who was studied in words; regions of origin have names of their own. */
export const answerWord = (t: Translate, { aspect, code }: PopulationFact): string =>
  code === 'pooled' || code === 'not_reported'
    ? t(`population.${code}`)
    : t(`population.${aspect}.${code}` as 'population.age.child')
