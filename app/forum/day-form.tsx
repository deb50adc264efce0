import { Field } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'

/** Leads to the first post on a day. A form that is a link: it works without scripts. */
export function DayForm({
  threadId,
  day,
  error,
}: {
  threadId: number
  day?: string | undefined
  error?: string | undefined
}) {
  const t = useT()
  return (
    <form className="day-form" method="get" action={`/t/${threadId}/day`}>
      <Field name="day" label={t('day.label')} error={error}>
        {(tied) => <input type="date" {...tied} defaultValue={day} required={!error} />}
      </Field>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('day.do')}
      </button>
    </form>
  )
}
