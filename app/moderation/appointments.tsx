import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import type { AppointmentRow } from '#server/moderation/staff-roles.ts'

/** What was done about somebody’s roles, with the reasons. */
export function Appointments({ history }: { history: readonly AppointmentRow[] }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  if (history.length === 0) return null
  return (
    <section className="staff-part" aria-labelledby="history">
      <h2 className="ds-heading" data-size="xs" id="history">
        {t('staff.history')}
      </h2>
      <ul className="held-roles">
        {history.map(({ id, at, role, deed, reason, by }) => (
          <li key={id}>
            <p>
              {t(`staff.deed_${deed}`, { role: t(`staff.${role}`) })}{' '}
              <span className="subtle">
                <Time at={at} today={now} zone={zone} /> · {t('staff.by', { name: by ?? t('log.gone') })}
              </span>
            </p>
            <p dir="auto">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
