import { PATHS } from '#app/paths.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { type HeldForm, ownOf, Version, Words } from './held-forms.tsx'
import { pathOfHeld } from './paths.ts'

/** By which rule it was refused, why, how to write on, and how to ask another moderator. */
export function RefusedWords({ held, refusal }: HeldForm) {
  const t = useT()
  const { summary } = useRefused(ownOf(refusal, 'take_up'))
  const { rule, statement, body, language, again, mayAsk, help } = held
  return (
    <>
      {help ? (
        <section className="ds-card help-card" aria-label={t('helpline.title')}>
          <Prose {...help} />
        </section>
      ) : null}
      <Said rule={help ? null : rule} id="why" title={t('held.why')} statement={statement} language={language} />
      {again && !again.takenBack ? <AskedBefore held={held} /> : null}
      {body ? (
        <form method="post" action={pathOfHeld(held.id)}>
          {summary}
          <Version held={held} />
          <Words id="yours" title={t('held.your_text')} text={body} language={language} />
          <p className="actions">
            <SubmitButton name="intent" value="take_up">
              {t('held.take_up')}
            </SubmitButton>
          </p>
        </form>
      ) : (
        <p className="hint">{t('held.erased')}</p>
      )}
      {mayAsk ? <AskAnother held={held} refusal={refusal} /> : null}
    </>
  )
}

/** The rule and the words of a moderator who refused a text. */
function Said({ rule, id, title, statement, language }: SaidProps) {
  const t = useT()
  return (
    <>
      {rule ? (
        <dl className="named-facts">
          <div>
            <dt>{t('held.rule')}</dt>
            <dd>
              <a className="ds-link" href={`${PATHS.rules}#${rule}`}>
                {t(`rule.${rule}`)}
              </a>
            </dd>
          </div>
        </dl>
      ) : null}
      <Words id={id} title={title} text={statement} language={language} />
    </>
  )
}

type SaidProps = Pick<HeldForm['held'], 'rule' | 'statement' | 'language'> & { id: string; title: string }

/** What one has said to another moderator, and what had been said before. */
export function AskedBefore({ held: { again, language } }: Pick<HeldForm, 'held'>) {
  const t = useT()
  if (!again) return null
  return (
    <>
      {again.words ? <Words id="to-another" title={t('held.again_yours')} text={again.words} /> : null}
      <Said
        {...{ rule: again.rule, statement: again.statement, language }}
        id="said-before"
        title={t('held.again_before')}
      />
    </>
  )
}

/** The author shows it to another moderator, in their own words. */
function AskAnother({ held, refusal }: HeldForm) {
  const t = useT()
  const guard = useGuard()
  const labels = { appeal: t('held.again_words') }
  const { said, value, summary } = useRefused(ownOf(refusal, 'again'), undefined, labels)
  return (
    <section aria-labelledby="ask-another">
      <h2 className="ds-heading" data-size="xs" id="ask-another">
        {t('held.again_ask')}
      </h2>
      <form className="stack" method="post" action={pathOfHeld(held.id)} noValidate>
        {summary}
        <Version held={held} />
        <TextAreaField
          name="appeal"
          label={labels.appeal}
          hint={t('held.again_hint')}
          error={said('appeal')}
          rows={5}
          defaultValue={value('appeal')}
          maxLength={MODERATION_LIMITS.appeal.max}
          onInput={guard.onInput}
        />
        <IdentifierWarning field="appeal" shown={guard.warned('appeal')} />
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="again">
            {t('held.again_do')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}

/** While another moderator is asked: what was said, and a way to take it back. */
export function AskedAnother({ held, refusal }: HeldForm) {
  const t = useT()
  const { summary } = useRefused(ownOf(refusal, 'back'))
  return (
    <>
      <AskedBefore held={held} />
      <form method="post" action={pathOfHeld(held.id)}>
        {summary}
        <Version held={held} />
        <Words id="yours" title={t('held.your_text')} text={held.body} language={held.language} />
        <p className="hint">{t('held.again_back_hint')}</p>
        <p className="actions">
          <SubmitButton variant="tertiary" name="intent" value="back">
            {t('held.take_back')}
          </SubmitButton>
        </p>
      </form>
    </>
  )
}
