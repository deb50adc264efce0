import { type Group, groupSlug } from '#server/accounts/terms.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { useLocale } from './messages.tsx'

/** A choice among a few, as a link: the filter lives in the address. */
export interface Chip {
  href: string
  label: string
  /** BCP 47 code of the label's language, where it is not the page's. */
  lang?: string | undefined
  count?: number | undefined
  current?: boolean | undefined
  /** Shows the group's dot and tint. */
  group?: Group | undefined
}

/** Round links side by side, one of them chosen. `label` says what is chosen among. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  const locale = useLocale()
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {chips.map(({ href, label: name, lang, count, current, group }) => (
          <li key={href}>
            <a
              className="chip"
              href={href}
              data-color={group ? groupSlug(group) : undefined}
              aria-current={current ? 'true' : undefined}
            >
              {group ? <span className="dot" /> : null}
              {lang ? <bdi lang={lang}>{name}</bdi> : name}
              {count === undefined ? null : <small className="chip-count">{formatNumber(count, locale)}</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
