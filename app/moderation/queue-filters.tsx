import { SelectField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import type { QueuePage } from '#server/moderation/moderation-queue.ts'
import { HOUSE_RULES } from '#server/moderation/terms.ts'
import { MODERATION } from './paths.ts'

/** Narrows the queue by reason, theme and language; the filter lives in the address. */
export function QueueFilters({ page: { filter, themes, languages } }: { page: QueuePage }) {
  const t = useT()
  return (
    <form className="queue-filters" method="get" action={MODERATION}>
      <input type="hidden" name="show" value={filter.show} />
      <SelectField
        name="rule"
        label={t('queue.reason')}
        defaultValue={filter.rule ?? ''}
        choices={[
          { value: '', label: t('queue.any_rule') },
          ...HOUSE_RULES.map((rule) => ({ value: rule, label: t(`rule.${rule}`) })),
        ]}
      />
      <SelectField
        name="theme"
        label={t('queue.theme')}
        defaultValue={filter.theme ?? ''}
        choices={[
          { value: '', label: t('queue.any_theme') },
          ...themes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        name="language"
        label={t('queue.language')}
        defaultValue={filter.language ?? ''}
        choices={[
          { value: '', label: t('queue.any_language') },
          ...languages.map((language) => ({ value: language, label: languageName(t, language) })),
        ]}
      />
      <SubmitButton variant="secondary">{t('queue.narrow')}</SubmitButton>
    </form>
  )
}
