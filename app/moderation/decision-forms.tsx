import type { FormInput, Refusal } from '#app/edge/refusal.ts'
import { typed } from '#app/edge/refusal.ts'
import { ChoiceGroup, SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf, LANGUAGE_NAMES } from '#server/i18n/languages.plain.ts'
import type { DecidePage } from '#server/moderation/decide-page.ts'
import { APPEAL_VERBS, needsTwo } from '#server/moderation/decisions.plain.ts'
import { HOUSE_RULES, MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { pathToDecide } from './paths.ts'

/** A case with what was sent about it, if it came back. */
export interface CaseForm {
  page: DecidePage
  refusal: Refusal | undefined
  values: FormInput | undefined
}

/** What came back to one of the forms of the page: each knows its own by what it intends. */
function useOwn({ page, refusal, values }: CaseForm, intents: readonly string[], labels: Record<string, string>) {
  const own = values && intents.includes(typed(values, 'intent') ?? '')
  const refused = useRefused(own ? refusal : undefined, undefined, labels)
  const value = (name: string, before?: string): string | undefined => (own ? (typed(values, name) ?? before) : before)
  return { ...refused, value, action: pathToDecide(page.id) }
}

function Version({ page }: { page: DecidePage }) {
  return <input type="hidden" name="version" value={page.version} />
}

/** What should happen, why, and the words to the author. */
export function DecisionForm(form: CaseForm) {
  const { page } = form
  const t = useT()
  const guard = useGuard()
  const { statement, verbs } = page
  const labels = { verb: t('decide.what'), rule: t('decide.reason'), statement: t('decide.to_author') }
  const { said, value, summary, action } = useOwn(form, ['decide', 'words'], labels)
  const two = verbs.find((verb) => needsTwo(verb, page.voice))
  return (
    <form className="ds-card stack" method="post" action={action} noValidate>
      {summary}
      <Version page={page} />
      <ChoiceGroup
        name="verb"
        type="radio"
        label={labels.verb}
        error={said('verb')}
        chosen={[value('verb', '') ?? '']}
        choices={verbs.map((verb) => ({
          value: verb,
          label: t(`decide.verb_${verb}`),
          hint: verb === two ? `${t(`decide.does_${verb}`)} ${t('decide.needs_second')}` : t(`decide.does_${verb}`),
        }))}
      />
      <SelectField
        name="rule"
        label={labels.rule}
        error={said('rule')}
        defaultValue={value('rule', page.rule)}
        choices={HOUSE_RULES.map((rule, index) => ({ value: rule, label: `${index + 1}. ${t(`rule.${rule}`)}` }))}
      />
      <p>
        <SubmitButton variant="tertiary" size="sm" name="intent" value="words">
          {t('decide.usual_words')}
        </SubmitButton>
      </p>
      <TextAreaField
        name="statement"
        label={labels.statement}
        hint={t('decide.to_author_hint', { language: LANGUAGE_NAMES[statement.locale] })}
        error={said('statement')}
        lang={statement.locale}
        dir={directionOf(statement.locale)}
        rows={8}
        defaultValue={value('statement', statement.words)}
        maxLength={MODERATION_LIMITS.statement.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="statement" shown={guard.warned('statement')} />
      <div>
        <p className="ds-label">{t('decide.added')}</p>
        <blockquote className="kept-words" lang={statement.locale} dir={directionOf(statement.locale)}>
          {statement.appeal}
        </blockquote>
      </div>
      <p className="actions">
        <SubmitButton name="intent" value="decide">
          {t('decide.do')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** What somebody wrote into a form that the case has no place for any more, since another has worked on it meanwhile. */
export function Unsent({ refusal, values }: CaseForm) {
  const t = useT()
  const { summary } = useRefused(refusal && { ...refusal, fields: {} })
  const words = typed(values, 'statement') || typed(values, 'words')
  return (
    <>
      {summary}
      {words ? <TextAreaField name="kept" label={t('decide.kept')} defaultValue={words} readOnly /> : null}
    </>
  )
}

/** A colleague's proposal: agree, or say why not. */
export function SecondAnswer(form: CaseForm) {
  const { page } = form
  const t = useT()
  const labels = { answer: t('decide.second_title'), words: t('decide.refuse_words') }
  const { said, value, summary, action } = useOwn(form, ['second'], labels)
  return (
    <form className="ds-card stack" method="post" action={action} noValidate>
      {summary}
      <Version page={page} />
      <ChoiceGroup
        name="answer"
        type="radio"
        label={labels.answer}
        error={said('answer')}
        chosen={[value('answer', '') ?? '']}
        choices={[
          { value: 'agree', label: t('decide.agree') },
          { value: 'refuse', label: t('decide.refuse') },
        ]}
      />
      <TextAreaField
        name="words"
        label={labels.words}
        error={said('words')}
        defaultValue={value('words')}
        maxLength={MODERATION_LIMITS.note.max}
        optional
      />
      <p className="actions">
        <SubmitButton name="intent" value="second">
          {t('decide.do')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** An appeal: the decision stands or is taken back, in words. */
export function AppealAnswer(form: CaseForm) {
  const { page } = form
  const t = useT()
  const labels = { verb: t('decide.what'), statement: t('decide.answer') }
  const { said, value, summary, action } = useOwn(form, ['appeal'], labels)
  return (
    <form className="ds-card stack" method="post" action={action} noValidate>
      {summary}
      <Version page={page} />
      <ChoiceGroup
        name="verb"
        type="radio"
        label={labels.verb}
        error={said('verb')}
        chosen={[value('verb', '') ?? '']}
        choices={APPEAL_VERBS.map((verb) => ({
          value: verb,
          label: t(`decide.verb_${verb}`),
          hint: t(`decide.does_${verb}`),
        }))}
      />
      <TextAreaField
        name="statement"
        label={labels.statement}
        error={said('statement')}
        defaultValue={value('statement')}
        maxLength={MODERATION_LIMITS.statement.max}
      />
      <p className="actions">
        <SubmitButton name="intent" value="appeal">
          {t('decide.answer_do')}
        </SubmitButton>
      </p>
    </form>
  )
}
