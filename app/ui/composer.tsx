import type { ElementType, FocusEventHandler, FormEventHandler, ReactNode } from 'react'
import type { Group } from '#server/accounts/terms.ts'
import type { Audience } from '#server/forum/terms.ts'
import { BodyField } from './body-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { HiddenMark } from './hidden-mark.tsx'
import { InlineSelect, languageChoices, useVoiceChoices } from './inline-select.tsx'
import { useT } from './messages.tsx'
import { SubmitButton } from './submit-button.tsx'
import { UploadField } from './upload-field.tsx'
import { WhoReads } from './who-reads.tsx'

/** What the form holds when it is drawn: typed before, kept as a draft, or to begin with. */
export interface ComposerValues {
  voice?: string | undefined
  language: string
  body?: string | undefined
  replyToNumber?: string | number | undefined
}

interface ComposerProps {
  action: string
  /** Groups that the member may speak for. */
  voices: readonly Group[]
  /** Languages that the member uses, the most used first. */
  languages?: readonly string[]
  values: ComposerValues
  /** Language that is being written now. */
  language: string
  /** Made once per form: the same key sent twice is the same post. */
  idempotencyKey: string
  audience: Audience
  /** What is wrong with the form as a whole, in words. */
  refused?: string | undefined
  /** What is wrong with a field, in words, by field name. */
  problems?: Readonly<Record<string, string>>
  /** Sanitised HTML of the text so far, when a preview was asked for. */
  preview?: string | undefined
  busy?: boolean
  /** What the form goes on from: hidden fields, and what stands above the text. */
  above?: ReactNode
  /** The element of the form: Remix's `Form` where scripts run. */
  as?: ElementType
  onSubmit?: FormEventHandler<HTMLFormElement>
  onInput?: FormEventHandler<HTMLFormElement>
  onFocus?: FocusEventHandler<HTMLFormElement>
  /** The language was chosen. */
  onLanguage?(language: string): void
  /** Live behaviour of the text field. */
  body?: Partial<Parameters<typeof BodyField>[0]>
  /** A line at the end of the buttons: draft, connection. */
  status?: ReactNode
  /** Further buttons. */
  children?: ReactNode
}

/** Writes a reply: for whom one speaks, in which language, the text, who will read it. Works without scripts. */
export function Composer(props: ComposerProps) {
  const {
    action,
    voices,
    languages,
    values,
    language,
    idempotencyKey,
    audience,
    refused,
    problems = {},
    preview,
  } = props
  const {
    busy = false,
    as: Form = 'form',
    above,
    onSubmit,
    onInput,
    onFocus,
    onLanguage,
    body,
    status,
    children,
  } = props
  const t = useT()
  const voiceChoices = useVoiceChoices(voices)
  return (
    <Form
      className="composer ds-card"
      id="reply"
      method="post"
      action={action}
      onSubmit={onSubmit}
      onInput={onInput}
      onFocus={onFocus}
      aria-labelledby="reply-title"
    >
      <h2 className="ds-heading" data-size="2xs" id="reply-title">
        {values.replyToNumber ? t('composer.reply_to', { number: Number(values.replyToNumber) }) : t('composer.title')}
      </h2>
      {refused ? (
        <ErrorSummary
          title={refused}
          problems={Object.entries(problems).map(([field, message]) => ({ field, message }))}
        />
      ) : null}
      <HiddenMark name="idempotencyKey" value={idempotencyKey} />
      {values.replyToNumber ? <input type="hidden" name="replyToNumber" value={values.replyToNumber} /> : null}
      {above}
      <div className="composer-head">
        <InlineSelect
          label={t('composer.voice')}
          id="voice"
          name="voice"
          choices={voiceChoices}
          defaultValue={values.voice}
        />
        <InlineSelect
          label={t('composer.language')}
          id="language"
          name="language"
          choices={languageChoices(languages)}
          defaultValue={values.language}
          onChange={(event) => onLanguage?.(event.currentTarget.value)}
        />
      </div>
      <BodyField
        label={t('composer.body')}
        language={language}
        defaultValue={values.body}
        error={problems.body}
        preview={preview}
        required
        {...body}
      />
      <UploadField key={idempotencyKey} />
      <WhoReads audience={audience} />
      <div className="actions">
        <SubmitButton name="intent" value="send" busy={busy}>
          {t('composer.send')}
        </SubmitButton>
        {children}
        <small role="status">{status}</small>
      </div>
    </Form>
  )
}
