import { typed } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { DecisionRow } from '#server/moderation/decide-page.ts'
import { MODERATION_LIMITS } from '#server/moderation/terms.ts'
import type { CaseForm } from './decision-forms.tsx'
import { pathToDecide } from './paths.ts'

/** What was decided in a case before, with a way to take back what is in force. */
export function DecidedBefore(form: CaseForm) {
  const t = useT()
  const zone = useRoot()?.timeZone
  const { decisions, may } = form.page
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decided-before">
      <h2 className="ds-heading" data-size="xs" id="decided-before">
        {t('decide.before')}
      </h2>
      <ul className="decided">
        {decisions.map((row) => (
          <li key={row.id}>
            <p className="meta">
              <b>{t(`decide.verb_${row.verb as 'hide'}`)}</b> <span>{t(`rule.${row.rule}`)}</span>{' '}
              <span>{t(row.undone ? 'decide.undone' : row.inForce ? 'decide.in_force' : 'decide.proposed')}</span>{' '}
              <span>{[row.madeBy, row.agreedBy].filter(Boolean).join(', ')}</span> <Time at={row.at} zone={zone} />
            </p>
            {row.statement ? (
              <blockquote className="kept-words" lang={row.language} dir={directionOf(row.language)}>
                {row.statement}
              </blockquote>
            ) : null}
            {may.undo && row.inForce && TAKEN_BACK.includes(row.verb) ? <Undo {...form} row={row} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Verbs that do something which can be taken back. */
const TAKEN_BACK = ['warn', 'rewrite', 'hide', 'remove', 'care']

function Undo({ page, refusal, values, row }: CaseForm & { row: DecisionRow }) {
  const t = useT()
  const own = typed(values, 'decisionId') === row.id
  const field = `undo-${row.id}`
  const { said, summary } = useRefused(own ? refusal : undefined, () => field, { statement: t('decide.undo_words') })
  return (
    <details open={own}>
      <summary>{t('decide.undo_title')}</summary>
      <form className="stack" method="post" action={pathToDecide(page.id)} noValidate>
        {summary}
        <input type="hidden" name="decisionId" value={row.id} />
        <TextAreaField
          name="statement"
          id={field}
          label={t('decide.undo_words')}
          error={said('statement')}
          defaultValue={own ? typed(values, 'statement') : undefined}
          maxLength={MODERATION_LIMITS.statement.max}
        />
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="undo">
            {t('decide.undo_do')}
          </SubmitButton>
        </p>
      </form>
    </details>
  )
}
