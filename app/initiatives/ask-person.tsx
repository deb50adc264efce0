import type { Refusal } from '#app/edge/refusal.ts'
import { ChoiceGroup, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { AuthorView } from '#server/forum/views.ts'

interface AskPersonProps {
  /** The page that both forms lead to. */
  action: string
  /** What was searched for; null before. */
  query: string | null
  people: readonly AuthorView[]
  refusal: Refusal | undefined
}

/** Finds a person by name or by their page, and asks them to answer for a practice too. */
export function AskPerson({ action, query, people, refusal }: AskPersonProps) {
  const t = useT()
  const form = useRefused(refusal, undefined, { person: t('invite.found') })
  return (
    <section className="evidence-part" aria-labelledby="ask-person">
      <h2 className="ds-heading" data-size="xs" id="ask-person">
        {t('owners.ask')}
      </h2>
      <form className="stack" method="get" action={action}>
        <TextField
          name="name"
          label={t('owners.who')}
          hint={t('owners.who_hint')}
          defaultValue={query ?? ''}
          maxLength={200}
          dir="auto"
          autoComplete="off"
        />
        <p className="actions">
          <SubmitButton variant="secondary">{t('invite.find')}</SubmitButton>
        </p>
      </form>
      <p className="hint" role="status">
        {query !== null && people.length === 0 ? t('owners.nobody') : ''}
      </p>
      {form.summary}
      {people.length > 0 ? (
        <form className="stack" method="post" action={`${action}?name=${encodeURIComponent(query ?? '')}`}>
          <ChoiceGroup
            name="person"
            type="radio"
            label={t('invite.found')}
            error={form.said('person')}
            chosen={form.chosen('person', people.length === 1 ? people.map(({ publicId }) => publicId) : [])}
            choices={people.map(({ publicId, displayName, pseudonym, tagline }) => ({
              value: publicId,
              label: pseudonym ? `${displayName} ${t('author.pseudonym')}` : displayName,
              ...(tagline ? { hint: <bdi>{tagline}</bdi> } : {}),
            }))}
          />
          <p className="actions">
            <SubmitButton name="intent" value="ask">
              {t('owners.send')}
            </SubmitButton>
          </p>
        </form>
      ) : null}
    </section>
  )
}
