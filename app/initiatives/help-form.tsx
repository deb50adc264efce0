import type { Refusal } from '#app/edge/refusal.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { HELP_LIMITS } from '#server/initiatives/help.plain.ts'
import { pathToHelp } from './paths.ts'

interface HelpFormProps {
  threadId: number
  /** Owners ask, researchers answer. */
  intent: 'ask' | 'answer'
  refusal: Refusal | undefined
}

/** A call to researchers, or a researcher’s answer to it. */
export function HelpForm({ threadId, intent, refusal }: HelpFormProps) {
  const t = useT()
  const guard = useGuard()
  const id = `help-${intent}`
  const { said, value, summary } = useRefused(refusal, () => id, { words: t('help.words') })
  return (
    <form className="stack" method="post" action={pathToHelp(threadId)} noValidate>
      {summary}
      <TextAreaField
        name="words"
        id={id}
        label={t(`help.${intent}_words`)}
        hint={t(`help.${intent}_hint`)}
        error={said('words')}
        defaultValue={value('words')}
        onInput={guard.onInput}
        maxLength={HELP_LIMITS.words.max}
      />
      <IdentifierWarning field={id} shown={guard.warned('words')} />
      <p className="actions">
        <SubmitButton name="intent" value={intent}>
          {t(`help.${intent}`)}
        </SubmitButton>
      </p>
    </form>
  )
}
