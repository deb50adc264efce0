import type { Refusal } from '#app/edge/refusal.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import type { AttemptPage } from '#server/initiatives/attempt-page.ts'
import { ATTEMPT_LIMITS } from '#server/initiatives/attempts.plain.ts'
import { pathOfAttempt } from './paths.ts'

interface AttemptAnswerProps {
  id: number
  answer: AttemptPage['answer']
  /** Whoever asks answers for the initiative that was tried, and nobody has answered yet. */
  asked: boolean
  refusal: Refusal | undefined
  zone: string | undefined
}

/** What those who answer for the initiative say to an attempt, once. */
export function AttemptAnswer({ id, answer, asked, refusal, zone }: AttemptAnswerProps) {
  const t = useT()
  const guard = useGuard()
  const form = useRefused(refusal, undefined, { words: t('attempt.answer') })
  if (!answer && !asked && !refusal) return null
  return (
    <section className="evidence-part" aria-labelledby="answer">
      <h2 className="ds-heading" data-size="xs" id="answer">
        {t('attempt.answered')}
      </h2>
      {answer ? (
        <article className="claim">
          <p className="words" dir="auto">
            {answer.words}
          </p>
          <p className="said-by">
            <AuthorName author={answer.by} /> <Time at={answer.answeredAt} zone={zone} />
          </p>
        </article>
      ) : null}
      {asked || refusal ? (
        <form className="stack" method="post" action={pathOfAttempt(id)}>
          {form.summary}
          <TextAreaField
            name="words"
            label={t('attempt.answer')}
            hint={t('attempt.answer_hint')}
            error={form.said('words')}
            defaultValue={form.value('words')}
            onInput={guard.onInput}
            maxLength={ATTEMPT_LIMITS.answer.max}
          />
          <IdentifierWarning field="words" shown={guard.warned('words')} />
          <p className="actions">
            <SubmitButton>{t('attempt.answer_send')}</SubmitButton>
          </p>
        </form>
      ) : null}
    </section>
  )
}
