import type { Refusal } from '#app/edge/refusal.ts'
import { pathToMaterials } from '#app/paths.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ACCEPTED_FILES } from '#server/forum/uploads.plain.ts'
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { LICENCES, MATERIAL_LIMITS } from '#server/initiatives/materials.plain.ts'
import { DOCUMENT_LIMITS, PICTURE_LIMITS } from '#server/platform/file-limits.plain.ts'

interface MaterialFormProps {
  thread: { id: number; language: string }
  refusal: Refusal | undefined
}

/** In which an owner adds a link or a file to the materials of an initiative. */
export function MaterialForm({ thread, refusal }: MaterialFormProps) {
  const t = useT()
  const guard = useGuard()
  const labels = {
    title: t('material.name'),
    url: t('material.url'),
    file: t('material.file'),
    language: t('material.language'),
    licence: t('material.licence'),
    licenceWords: t('material.licence_words'),
  }
  const form = useRefused(refusal, undefined, labels)
  // A browser keeps what was typed into a form that comes back, but not the file.
  const fileLost = refusal && !form.value('url') && !refusal.fields.url ? t('upload.choose_again') : undefined
  const limits = { picture: PICTURE_LIMITS.bytes / 1_000_000, document: DOCUMENT_LIMITS.bytes / 1_000_000 }
  return (
    <section className="evidence-part" aria-labelledby="add-material">
      <h2 className="ds-heading" data-size="xs" id="add-material">
        {t('material.add')}
      </h2>
      <form
        className="stack"
        method="post"
        action={pathToMaterials(thread.id)}
        encType="multipart/form-data"
        noValidate
      >
        {form.summary}
        <TextField
          name="title"
          label={labels.title}
          error={form.said('title') ?? form.said('fileDescription')}
          defaultValue={form.value('title')}
          maxLength={MATERIAL_LIMITS.title.max}
          dir="auto"
          onInput={guard.onInput}
        />
        <IdentifierWarning field="title" shown={guard.warned('title')} />
        <TextField
          name="url"
          label={labels.url}
          hint={t('material.url_hint')}
          error={form.said('url')}
          defaultValue={form.value('url')}
          inputMode="url"
          maxLength={MATERIAL_LIMITS.url.max}
          autoComplete="off"
          dir="ltr"
        />
        <TextField
          type="file"
          name="file"
          label={labels.file}
          hint={t('material.file_hint', limits)}
          error={form.said('file') ?? fileLost}
          accept={ACCEPTED_FILES}
        />
        <SelectField
          name="language"
          label={labels.language}
          error={form.said('language')}
          defaultValue={form.value('language', thread.language)}
          choices={TEXT_LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code }))}
        />
        <SelectField
          name="licence"
          label={labels.licence}
          error={form.said('licence')}
          defaultValue={form.value('licence', '')}
          choices={[
            { value: '', label: t('open.choose') },
            ...LICENCES.map((code) => ({ value: code, label: t(`licence.${code}`) })),
          ]}
        />
        <TextField
          name="licenceWords"
          label={labels.licenceWords}
          hint={t('material.licence_words_hint')}
          optional
          error={form.said('licenceWords')}
          defaultValue={form.value('licenceWords')}
          maxLength={MATERIAL_LIMITS.licenceWords.max}
          dir="auto"
          onInput={guard.onInput}
        />
        <IdentifierWarning field="licenceWords" shown={guard.warned('licenceWords')} />
        <p className="actions">
          <SubmitButton name="intent" value="add">
            {t('material.add')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
