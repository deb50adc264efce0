import { type Refusal, typed } from '#app/edge/refusal.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { OwnHeld } from '#server/moderation/own-held.ts'
import { pathOfHeld } from './paths.ts'

export interface HeldForm {
  held: OwnHeld
  refusal: Refusal | undefined
}

/** What came back to a form that knows its own by what it intends. */
export const ownOf = (refusal: Refusal | undefined, ...intents: string[]): Refusal | undefined =>
  intents.includes(typed(refusal?.values, 'intent') ?? '') ? refusal : undefined

export const Version = ({ held }: { held: OwnHeld }) => <input type="hidden" name="version" value={held.version} />

/** What somebody wrote, in its language where that is known. */
export function Words({ id, title, text, language }: { id: string; title: string; text: string; language?: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="xs" id={id}>
        {title}
      </h2>
      <blockquote className="kept-words" lang={language} dir={language ? directionOf(language) : 'auto'}>
        {text}
      </blockquote>
    </section>
  )
}

/** The words that a moderator proposes, to say yes or no to. */
export function AskedWords({ held, refusal }: HeldForm) {
  const t = useT()
  const { summary } = useRefused(ownOf(refusal, 'yes', 'no'))
  const { proposed, language } = held
  if (!proposed) return null
  return (
    <form className="ds-card stack" method="post" action={pathOfHeld(held.id)}>
      {summary}
      <Version held={held} />
      <Words id="why" title={t('held.asked_why')} text={proposed.why} language={language} />
      <Words id="proposed" title={t('held.proposed')} text={proposed.body} language={language} />
      <p className="actions">
        <SubmitButton name="intent" value="yes">
          {t('held.yes')}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="no">
          {t('held.no')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** Changing a text while it waits, and taking it back. */
export function ChangeForm({ held, refusal }: HeldForm) {
  const t = useT()
  const guard = useGuard()
  const labels = { body: t('held.your_text') }
  // A form that was sent when nothing of it was to be sent any more comes back here too, with all that was typed.
  const own = ownOf(refusal, 'change', 'back')
  const { said, value, summary } = useRefused(own, undefined, labels)
  const { language, body } = held
  return (
    <form className="stack" method="post" action={pathOfHeld(held.id)} noValidate>
      {summary}
      <Version held={held} />
      <TextAreaField
        name="body"
        label={<b>{labels.body}</b>}
        hint={t('held.change_hint')}
        error={said('body')}
        lang={language}
        dir={directionOf(language)}
        rows={8}
        defaultValue={value('body', body)}
        maxLength={FORUM_LIMITS.body.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="body" shown={guard.warned('body')} />
      <p className="actions">
        <SubmitButton variant={held.state === 'asked' ? 'secondary' : 'primary'} name="intent" value="change">
          {t('held.change_do')}
        </SubmitButton>
        <SubmitButton variant="tertiary" name="intent" value="back">
          {t('held.take_back')}
        </SubmitButton>
      </p>
    </form>
  )
}
