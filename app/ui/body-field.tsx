import type { MouseEventHandler, ReactNode, Ref, TextareaHTMLAttributes } from 'react'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { IdentifierSeverity } from '#server/platform/identifiers.plain.ts'
import { FieldError } from './field.tsx'
import { IdentifierWarning } from './identifier-warning.tsx'
import { useT } from './messages.tsx'
import { Prose } from './prose.tsx'

interface BodyFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string
  /** Shows the label; otherwise it is only read aloud. */
  labelled?: boolean
  /** BCP 47 code of the language that is being written. */
  language: string
  error?: string | undefined
  /** Sanitised HTML of the text so far: shows how it will look, and keeps the text in the form. */
  preview?: string | undefined
  /** How much the text looks as if it held an identity number; `true`: it does. */
  warned?: IdentifierSeverity | boolean | undefined
  /** Why there is no preview. */
  told?: string | undefined
  /** The text field itself, for live behaviour. */
  fieldRef?: Ref<HTMLTextAreaElement>
  onWrite?: MouseEventHandler<HTMLButtonElement>
  onPreview?: MouseEventHandler<HTMLButtonElement>
  /** Further buttons beside the two tabs. */
  tools?: ReactNode
  /** What helps with the text, right below it. */
  children?: ReactNode
}

/**
 * The text of a post: write and preview. Both tabs are submit buttons (`intent` is `write` or `preview`), so that the
 * preview works without scripts; with them, `onWrite` and `onPreview` answer in place.
 */
export function BodyField(props: BodyFieldProps) {
  const {
    label,
    labelled = false,
    language,
    error,
    preview,
    warned = false,
    onWrite,
    onPreview,
    told,
    required = false,
    fieldRef,
    id = 'body',
    tools,
    children,
    ...area
  } = props
  const t = useT()
  const previewing = preview !== undefined
  const errorId = `${id}-error`
  return (
    <div className={error ? 'body-field field-wrong' : 'body-field'}>
      <label className={labelled ? 'ds-label' : 'ds-sr-only'} htmlFor={id}>
        {label}
      </label>
      <div className="body-tabs">
        <button type="submit" name="intent" value="write" formNoValidate aria-pressed={!previewing} onClick={onWrite}>
          {t('composer.write')}
        </button>
        <button
          type="submit"
          name="intent"
          value="preview"
          formNoValidate
          aria-pressed={previewing}
          onClick={onPreview}
        >
          {t('composer.preview')}
        </button>
        {tools}
        <small id={`${id}-how`}>{t('composer.markdown')}</small>
      </div>
      <small className="body-told" role="status">
        {told ?? (previewing ? t('composer.previewed') : null)}
      </small>
      {previewing ? (
        <section className="preview" aria-label={t('composer.preview')}>
          {preview === '' ? (
            <p className="field-hint">{t('composer.nothing')}</p>
          ) : (
            <Prose html={preview} language={language} />
          )}
        </section>
      ) : null}
      <textarea
        rows={6}
        dir={directionOf(language)}
        lang={language}
        maxLength={FORUM_LIMITS.body.max}
        name="body"
        {...area}
        ref={fieldRef}
        id={id}
        className="ds-input"
        hidden={previewing}
        // What is hidden cannot be pointed at: the server says that it is empty.
        required={required && !previewing}
        aria-describedby={error ? `${errorId} ${id}-how` : `${id}-how`}
        aria-invalid={error ? true : undefined}
      />
      {children}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <IdentifierWarning field={id} shown={warned} />
    </div>
  )
}
