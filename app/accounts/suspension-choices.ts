import type { Choice } from '#app/ui/field.tsx'
import type { SuspensionTerm } from '#server/accounts/terms.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'

/** For how long somebody may be suspended, to be chosen from. */
export const suspensionChoices = (t: Translate, terms: readonly SuspensionTerm[]): Choice[] =>
  terms.map((term) => ({
    value: term,
    label: term === 'open' ? t('suspend.term_open') : t('suspend.term_days', { count: Number(term) }),
  }))
