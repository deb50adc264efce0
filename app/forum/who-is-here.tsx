import { useRef } from 'react'
import type { LiveState } from '#app/ui/live-connection.ts'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { GROUPS, groupSlug } from '#server/accounts/terms.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import type { Here } from '#server/realtime/terms.ts'

/**
 * Who has the conversation open now: groups and numbers, never names. Nothing before the line first stands (so
 * nothing where scripts do not run), nor after the session has ended.
 */
export function WhoIsHere({ here, connection }: { here: Here; connection: LiveState }) {
  const t = useT()
  const locale = useLocale()
  const live = connection === 'live'
  const stood = useRef(false)
  stood.current ||= live
  if (!stood.current || connection === 'ended') return null
  const present = GROUPS.filter((group) => here[group])
  const alone = present.length === 1 && present.every((group) => here[group] === 1)
  return (
    <section className="ds-card who-is-here" aria-labelledby="who-is-here">
      <h2 className="ds-heading" data-size="2xs" id="who-is-here">
        {t('here.title')}
      </h2>
      {live && present.length > 0 && !alone ? (
        <ul className="table-legend">
          {present.map((group) => (
            <li key={group} data-color={groupSlug(group)}>
              <span className="dot" />
              {t(`groups.${group}`)}
              <b>{formatNumber(here[group] ?? 0, locale)}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint">{live ? t('here.only_you') : t('here.line_down')}</p>
      )}
    </section>
  )
}
