import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import type { AddressSeenRow } from '#server/accounts/own-address-seen.ts'

/** When staff were shown one’s address, and the reasons they gave. */
export function AddressSeen({ rows }: { rows: readonly AddressSeenRow[] }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  return (
    <section aria-labelledby="address-seen">
      <h2 className="ds-heading" data-size="xs" id="address-seen">
        {t('seen.address')}
      </h2>
      <p className="hint">{t('seen.address_lead')}</p>
      <ul className="held-roles">
        {rows.map(({ id, at, reason }) => (
          <li key={id}>
            <p className="subtle">
              <Time at={at} today={now} zone={zone} />
            </p>
            <p dir="auto">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
