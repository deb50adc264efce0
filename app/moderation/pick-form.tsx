import type { Refusal } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { SHAPING_LIMITS } from '#server/moderation/shaping.plain.ts'
import type { WorthView } from '#server/moderation/worth-reading.ts'
import { WORTH_READING } from './shaping-paths.ts'

/** A curator picks a thread for this week, with a line that says why. */
export function PickForm({ refusal }: { refusal: Refusal | undefined }) {
  const t = useT()
  const root = useRoot()
  const guard = useGuard()
  const labels = { thread: t('collection.thread'), line: t('worth.line'), language: t('collection.language') }
  const form = useRefused(refusal, undefined, labels)
  const { first, offered } = writingLanguages(undefined, { ...root?.member, locale: root?.locale })
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {t('worth.pick_title')}
      </h2>
      <p className="hint">{t('worth.pick_hint', { max: SHAPING_LIMITS.worth })}</p>
      <form className="stack" method="post" action={WORTH_READING} noValidate>
        {form.summary}
        <TextField
          name="thread"
          label={labels.thread}
          hint={t('collection.thread_hint')}
          error={form.said('thread')}
          defaultValue={form.value('thread')}
          maxLength={400}
          autoComplete="off"
          dir="ltr"
        />
        <TextField
          name="line"
          label={labels.line}
          hint={t('worth.line_hint')}
          error={form.said('line')}
          defaultValue={form.value('line')}
          maxLength={SHAPING_LIMITS.worthLine.max}
          onInput={guard.onInput}
          dir="auto"
        />
        <IdentifierWarning field="line" shown={guard.warned('line')} />
        <SelectField
          name="language"
          label={labels.language}
          error={form.said('language')}
          defaultValue={form.value('language', first)}
          choices={languageChoices(offered)}
        />
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="pick">
            {t('worth.pick')}
          </SubmitButton>
        </p>
      </form>
    </>
  )
}

/** What is picked for this week, to be taken out again. */
export function UnpickForms({ picks }: { picks: readonly WorthView[] }) {
  const t = useT()
  return (
    <ul className="owned">
      {picks.map(({ thread }) => (
        <li key={thread.id}>
          <bdi lang={thread.language}>{thread.title}</bdi>
          <form method="post" action={WORTH_READING}>
            <input type="hidden" name="threadId" value={thread.id} />
            <SubmitButton
              variant="tertiary"
              size="sm"
              name="intent"
              value="unpick"
              aria-label={t('worth.unpick_which', { title: thread.title })}
            >
              {t('collection.out')}
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  )
}
