import { type Choice, SelectField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { STAFF_LOG } from './answering-paths.ts'

/** What the log is narrowed to, as its address says it. */
export type LogQuery = Partial<Record<'staff' | 'verb' | 'subject' | 'case' | 'from' | 'to', string>>

interface LogFilterProps {
  query: LogQuery
  staff: readonly { id: string; displayName: string }[]
  verbs: readonly Choice[]
}

/** Narrows the log by who, what, to what, in which case and when. */
export function LogFilter({ query, staff, verbs }: LogFilterProps) {
  const t = useT()
  return (
    <form className="log-filter" method="get" action={STAFF_LOG}>
      <SelectField
        name="staff"
        label={t('log.staff')}
        defaultValue={query.staff ?? ''}
        choices={[
          { value: '', label: t('log.anybody') },
          ...staff.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
      />
      <SelectField
        name="verb"
        label={t('log.verb')}
        defaultValue={query.verb ?? ''}
        choices={[{ value: '', label: t('log.anything') }, ...verbs]}
      />
      <TextField
        name="subject"
        label={t('log.subject')}
        hint={t('log.subject_hint')}
        defaultValue={query.subject}
        maxLength={80}
        dir="ltr"
      />
      <TextField name="case" label={t('log.case')} inputMode="numeric" defaultValue={query.case} maxLength={9} />
      <TextField name="from" type="date" label={t('log.from')} defaultValue={query.from} />
      <TextField name="to" type="date" label={t('log.to')} defaultValue={query.to} />
      <p className="actions">
        <SubmitButton variant="secondary">{t('log.filter')}</SubmitButton>
        {Object.keys(query).length > 0 ? (
          <a className="ds-button" data-variant="tertiary" href={STAFF_LOG}>
            {t('log.all')}
          </a>
        ) : null}
      </p>
    </form>
  )
}
