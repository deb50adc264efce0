import { GROUPS, groupSlug } from '#server/accounts/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { useLocale, useT } from './messages.tsx'

/** The seats in words and figures, to stand beside a large table. */
export function RoundTableLegend({ voices }: { voices: Voices }) {
  const t = useT()
  const locale = useLocale()
  return (
    <ul className="table-legend">
      {GROUPS.map((group) => {
        const count = voices[group] ?? 0
        return (
          <li key={group} data-color={groupSlug(group)}>
            <span className={count > 0 ? 'dot' : 'dot hollow'} />
            {t(`groups.${group}`)}
            <b>{formatNumber(count, locale)}</b>
          </li>
        )
      })}
    </ul>
  )
}
