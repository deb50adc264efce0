import { GROUPS, type Group, groupSlug } from '#server/accounts/terms.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { useLocale, useT } from './messages.tsx'
import { tintStep } from './tint-step.ts'

/** A theme and the number of posts that each group has written in it. */
export interface ThemeCounts {
  theme: { code: string; name: string }
  counts: Record<Group, number>
}

interface ThemeByGroupProps {
  rows: readonly ThemeCounts[]
  /** What the figures count, for the table's caption. */
  caption: string
  /** Where a theme, a group, or their meeting is read. */
  hrefOf: (where: { theme?: string; group?: Group }) => string
}

/** Who is talking about what: themes down, groups across, each cell a link with its number printed. */
export function ThemeByGroup({ rows, caption, hrefOf }: ThemeByGroupProps) {
  const t = useT()
  const locale = useLocale()
  const most = Math.max(1, ...rows.flatMap(({ counts }) => GROUPS.map((group) => counts[group])))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table className="matrix">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ds-sr-only">{t('matrix.theme')}</span>
            </th>
            {GROUPS.map((group) => (
              <th scope="col" key={group} data-color={groupSlug(group)}>
                <a href={hrefOf({ group })}>
                  <span className="dot" />
                  {t(`matrix.${group}`)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, counts }) => (
            <tr key={theme.code}>
              <th scope="row">
                <a href={hrefOf({ theme: theme.code })}>{theme.name}</a>
              </th>
              {GROUPS.map((group) => {
                const count = counts[group]
                const said = { theme: theme.name, group: t(`groups.${group}`), count }
                return (
                  <td key={group} data-color={groupSlug(group)} data-step={tintStep(count, most)}>
                    <a
                      href={hrefOf({ theme: theme.code, group })}
                      aria-label={count > 0 ? t('matrix.cell', said) : t('matrix.empty', said)}
                    >
                      {count > 0 ? formatNumber(count, locale) : '–'}
                    </a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
