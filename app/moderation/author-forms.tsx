import { type Refusal, typed } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { DecisionPage } from '#server/moderation/decision-page.ts'
import { MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { pathOfDecision } from './paths.ts'

interface AuthorForm {
  decision: DecisionPage
  refusal: Refusal | undefined
}

const ownOf = (refusal: Refusal | undefined, intent: string): Refusal | undefined =>
  typed(refusal?.values, 'intent') === intent ? refusal : undefined

/** The text goes back to its author as a draft. */
export function TakeUpForm({ id, refusal }: { id: string; refusal: Refusal | undefined }) {
  const t = useT()
  const { summary } = useRefused(ownOf(refusal, 'draft'))
  return (
    <form method="post" action={pathOfDecision(id)}>
      {summary}
      <p className="actions">
        <SubmitButton variant="secondary" name="intent" value="draft">
          {t('decision.take_up')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** The author writes a hidden post anew. */
export function RewriteForm({ decision, refusal }: AuthorForm) {
  const t = useT()
  const guard = useGuard()
  const labels = { body: t('decision.rewrite_title') }
  const { said, value, summary } = useRefused(ownOf(refusal, 'rewrite'), undefined, labels)
  const { text } = decision
  return (
    <form className="ds-card stack" method="post" action={pathOfDecision(decision.id)} noValidate>
      {summary}
      <TextAreaField
        name="body"
        label={<b>{labels.body}</b>}
        hint={t('decision.rewrite_hint')}
        error={said('body')}
        lang={text?.language}
        dir={directionOf(text?.language ?? 'en')}
        rows={8}
        defaultValue={value('body', text?.words)}
        maxLength={FORUM_LIMITS.body.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="body" shown={guard.warned('body')} />
      <p className="actions">
        <SubmitButton name="intent" value="rewrite">
          {t('decision.rewrite_do')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** The author says why a decision is wrong. */
export function AppealForm({ decision, refusal }: AuthorForm) {
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  const guard = useGuard()
  const labels = { appeal: t('appeal.words') }
  const { said, value, summary } = useRefused(ownOf(refusal, 'appeal'), undefined, labels)
  const until = dateInWords(new Date(decision.appealUntil ?? decision.at), locale, zone)
  return (
    <section aria-labelledby="to-appeal">
      <h2 className="ds-heading" data-size="xs" id="to-appeal">
        {t('appeal.title')}
      </h2>
      <form className="stack" method="post" action={pathOfDecision(decision.id)} noValidate>
        {summary}
        <TextAreaField
          name="appeal"
          label={labels.appeal}
          hint={t('appeal.hint', { date: until })}
          error={said('appeal')}
          rows={6}
          defaultValue={value('appeal')}
          maxLength={MODERATION_LIMITS.appeal.max}
          onInput={guard.onInput}
        />
        <IdentifierWarning field="appeal" shown={guard.warned('appeal')} />
        <p className="actions">
          <SubmitButton name="intent" value="appeal">
            {t('appeal.do')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
