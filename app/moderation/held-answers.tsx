import type { FormInput, Refusal } from '#app/edge/refusal.ts'
import { typed } from '#app/edge/refusal.ts'
import { SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { HeldForStaff } from '#server/moderation/held-for-staff.ts'
import { HOUSE_RULES, MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { pathToReadHeld } from './paths.ts'

interface HeldAnswersProps {
  held: HeldForStaff
  refusal: Refusal | undefined
  /** What was sent, if it came back. */
  values: FormInput | undefined
}

/** What came back to one of the forms: each knows its own by what it intends. */
function useOwn({ refusal, values }: HeldAnswersProps, intents: string[], labels: Record<string, string> = {}) {
  const own = values && intents.includes(typed(values, 'intent') ?? '')
  const refused = useRefused(own ? refusal : undefined, undefined, labels)
  const value = (name: string, before?: string): string | undefined => (own ? (typed(values, name) ?? before) : before)
  return { ...refused, value }
}

/** Publish it, propose other words, or refuse it; once it was answered, only what had been written. */
export function HeldAnswers(props: HeldAnswersProps) {
  if (!props.held.may.decide) return <Unsent {...props} />
  return (
    <>
      <Approve {...props} />
      <Ask {...props} />
      <Refuse {...props} />
    </>
  )
}

/** What somebody wrote to an author whom a colleague has answered meanwhile, or who asks a colleague now. */
function Unsent({ held, refusal, values }: HeldAnswersProps) {
  const t = useT()
  const { summary } = useRefused(refusal && { ...refusal, fields: {} })
  const words = [typed(values, 'body'), typed(values, 'why'), typed(values, 'statement')].filter(Boolean).join('\n\n')
  const { state, again } = held
  return (
    <>
      {summary}
      {again?.refusedByAsker && (state === 'waiting' || state === 'asked') ? (
        <p className="note" data-color="neutral">
          {t('held.again_not_yours')}
        </p>
      ) : null}
      {words ? <TextAreaField name="kept" label={t('held.unsent')} defaultValue={words} readOnly /> : null}
    </>
  )
}

const Version = ({ held }: Pick<HeldAnswersProps, 'held'>) => (
  <input type="hidden" name="version" value={held.version} />
)

function Approve(props: HeldAnswersProps) {
  const { held } = props
  const t = useT()
  const { summary } = useOwn(props, ['approve'])
  return (
    <form className="ds-card stack" method="post" action={pathToReadHeld(held.id)}>
      {summary}
      <Version held={held} />
      <p>{t('held.approve_hint')}</p>
      <p className="actions">
        <SubmitButton name="intent" value="approve">
          {t('held.approve')}
        </SubmitButton>
      </p>
    </form>
  )
}

function Ask(props: HeldAnswersProps) {
  const { held } = props
  const t = useT()
  const guard = useGuard()
  const labels = { body: t('held.ask_body'), why: t('held.ask_why') }
  const { said, value, summary } = useOwn(props, ['ask'], labels)
  const written = { lang: held.language, dir: directionOf(held.language), onInput: guard.onInput }
  return (
    <form className="ds-card stack" method="post" action={pathToReadHeld(held.id)} noValidate>
      <h2 className="ds-heading" data-size="xs">
        {t('held.ask_title')}
      </h2>
      <p>{t('held.ask_hint')}</p>
      {summary}
      <Version held={held} />
      <TextAreaField
        name="body"
        label={labels.body}
        error={said('body')}
        rows={8}
        defaultValue={value('body', held.proposed?.body ?? held.body)}
        maxLength={FORUM_LIMITS.body.max}
        {...written}
      />
      <IdentifierWarning field="body" shown={guard.warned('body')} />
      <TextAreaField
        name="why"
        label={labels.why}
        error={said('why')}
        rows={3}
        defaultValue={value('why')}
        maxLength={MODERATION_LIMITS.statement.max}
        {...written}
      />
      <p className="actions">
        <SubmitButton variant="secondary" name="intent" value="ask">
          {t('held.ask_do')}
        </SubmitButton>
      </p>
    </form>
  )
}

function Refuse(props: HeldAnswersProps) {
  const { held } = props
  const t = useT()
  const guard = useGuard()
  const labels = { rule: t('held.rule'), statement: t('held.statement') }
  const { said, value, summary } = useOwn(props, ['refuse', 'words'], labels)
  const { locale, words } = held.statement
  return (
    <form className="ds-card stack" method="post" action={pathToReadHeld(held.id)} noValidate>
      <h2 className="ds-heading" data-size="xs">
        {t('held.refuse_title')}
      </h2>
      <p>{t(held.again ? 'held.again_refuse_hint' : 'held.refuse_hint')}</p>
      <p className="hint">{t('held.care_hint')}</p>
      {summary}
      <Version held={held} />
      <SelectField
        name="rule"
        label={labels.rule}
        error={said('rule')}
        defaultValue={value('rule', 'spam')}
        choices={HOUSE_RULES.map((rule, index) => ({ value: rule, label: `${index + 1}. ${t(`rule.${rule}`)}` }))}
      />
      <p>
        <SubmitButton variant="tertiary" size="sm" name="intent" value="words">
          {t('held.usual_words')}
        </SubmitButton>
      </p>
      <TextAreaField
        name="statement"
        label={labels.statement}
        error={said('statement')}
        lang={locale}
        dir={directionOf(locale)}
        rows={6}
        defaultValue={value('statement', words)}
        maxLength={MODERATION_LIMITS.statement.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="statement" shown={guard.warned('statement')} />
      <p className="actions">
        <SubmitButton variant="secondary" name="intent" value="refuse">
          {t('held.refuse_do')}
        </SubmitButton>
      </p>
    </form>
  )
}
