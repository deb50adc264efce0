import type { Refusal } from '#app/edge/refusal.ts'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf, LANGUAGE_NAMES, LOCALES } from '#server/i18n/languages.plain.ts'
import { SHAPING_LIMITS } from '#server/moderation/shaping.plain.ts'
import { THEMES_TO_SHAPE } from './shaping-paths.ts'

/** Adds a theme: its word for addresses, its name and what it is about in every language of the interface. */
export function NewTheme({ refusal }: { refusal: Refusal | undefined }) {
  const t = useT()
  const inLanguage = (locale: (typeof LOCALES)[number]) => ({ language: LANGUAGE_NAMES[locale] })
  const labels: Record<string, string> = { code: t('themes_edit.code') }
  for (const locale of LOCALES) {
    labels[`name_${locale}`] = t('themes_edit.name_in', inLanguage(locale))
    labels[`description_${locale}`] = t('themes_edit.description_in', inLanguage(locale))
  }
  const form = useRefused(refusal, undefined, labels)
  const line = (field: string, locale: string, max: number, optional: boolean) => (
    <TextField
      key={field}
      name={field}
      label={labels[field]}
      optional={optional}
      error={form.said(field)}
      defaultValue={form.value(field)}
      maxLength={max}
      lang={locale}
      dir={directionOf(locale)}
    />
  )
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {t('themes_edit.add_title')}
      </h2>
      <form className="stack" method="post" action={THEMES_TO_SHAPE} noValidate>
        {form.summary}
        <TextField
          name="code"
          label={labels.code}
          hint={t('themes_edit.code_hint')}
          error={form.said('code')}
          defaultValue={form.value('code')}
          maxLength={SHAPING_LIMITS.themeCode.max}
          autoComplete="off"
          autoCapitalize="none"
          dir="ltr"
        />
        {LOCALES.flatMap((locale) => [
          line(`name_${locale}`, locale, SHAPING_LIMITS.themeName.max, false),
          line(`description_${locale}`, locale, SHAPING_LIMITS.themeDescription.max, true),
        ])}
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="add">
            {t('themes_edit.add')}
          </SubmitButton>
        </p>
      </form>
    </>
  )
}
