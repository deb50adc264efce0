import type { Refusal } from '#app/edge/refusal.ts'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf, type Locale } from '#server/i18n/languages.plain.ts'
import { SHAPING_LIMITS } from '#server/moderation/shaping.plain.ts'
import type { ThemeTexts } from '#server/moderation/themes-to-shape.ts'
import { pathToShapeTheme } from './shaping-paths.ts'

interface ThemeTextFormProps {
  code: string
  language: Locale
  texts: ThemeTexts
  refusal: Refusal | undefined
}

/** The name and the texts of a theme in one language. */
export function ThemeTextForm({ code, language, texts, refusal }: ThemeTextFormProps) {
  const t = useT()
  const labels = {
    name: t('themes_edit.name'),
    description: t('themes_edit.description'),
    welcome: t('themes_edit.welcome'),
    rules: t('themes_edit.rules'),
  }
  const form = useRefused(refusal, undefined, labels)
  const inIt = { lang: language, dir: directionOf(language) }
  return (
    <form className="stack" method="post" action={pathToShapeTheme(code)} noValidate>
      {form.summary}
      <input type="hidden" name="language" value={language} />
      <TextField
        name="name"
        label={labels.name}
        error={form.said('name')}
        defaultValue={form.value('name', texts.name)}
        maxLength={SHAPING_LIMITS.themeName.max}
        {...inIt}
      />
      <TextField
        name="description"
        label={labels.description}
        optional
        error={form.said('description')}
        defaultValue={form.value('description', texts.description)}
        maxLength={SHAPING_LIMITS.themeDescription.max}
        {...inIt}
      />
      <TextAreaField
        name="welcome"
        label={labels.welcome}
        hint={t('themes_edit.welcome_hint')}
        optional
        error={form.said('welcome')}
        defaultValue={form.value('welcome', texts.welcome)}
        maxLength={SHAPING_LIMITS.themeText.max}
        {...inIt}
      />
      <TextAreaField
        name="rules"
        label={labels.rules}
        hint={t('themes_edit.rules_hint')}
        optional
        error={form.said('rules')}
        defaultValue={form.value('rules', texts.rules)}
        maxLength={SHAPING_LIMITS.themeText.max}
        {...inIt}
      />
      <p className="actions">
        <SubmitButton name="intent" value="write">
          {t('settings.save')}
        </SubmitButton>
      </p>
    </form>
  )
}

interface MergeThemeProps {
  code: string
  name: string
  threads: number
  others: readonly { code: string; name: string }[]
  refusal: Refusal | undefined
}

/** Merges a theme into another, once a box is ticked: there is no way back. */
export function MergeTheme({ code, name, threads, others, refusal }: MergeThemeProps) {
  const t = useT()
  const labels = { into: t('themes_edit.into'), sure: t('themes_edit.sure') }
  const form = useRefused(refusal, undefined, labels)
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {t('themes_edit.merge_title')}
      </h2>
      <p className="hint">{t('themes_edit.merge_means', { name, count: threads })}</p>
      <form className="stack" method="post" action={pathToShapeTheme(code)} noValidate>
        {form.summary}
        <SelectField
          name="into"
          label={labels.into}
          error={form.said('into')}
          defaultValue={form.value('into')}
          choices={[
            { value: '', label: t('themes_edit.choose') },
            ...others.map((theme) => ({ value: theme.code, label: theme.name })),
          ]}
        />
        <CheckboxField
          name="sure"
          value="yes"
          label={labels.sure}
          error={form.said('sure')}
          defaultChecked={form.value('sure') === 'yes'}
        />
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="merge">
            {t('themes_edit.merge')}
          </SubmitButton>
        </p>
      </form>
    </>
  )
}
