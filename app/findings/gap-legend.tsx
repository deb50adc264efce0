import { useT } from '#app/ui/messages.tsx'
import { DESIGN_GROUPS } from '#server/findings/design-groups.plain.ts'
import type { EvidenceMapAddress } from './evidence-map-address.ts'
import type { ShownMap } from './gap-table.tsx'

/** What the marks of the map mean, how many gaps it shows, and what is not in it. */
export function GapLegend({ map, address: { by, group } }: { map: ShownMap; address: EvidenceMapAddress }) {
  const t = useT()
  const { rows, unsaid } = map
  const gaps = rows.flatMap(({ cells }) => cells.map(({ gap }) => gap))
  const count = (wanted: string): number => gaps.filter((gap) => gap === wanted).length
  return (
    <div className="gap-legend">
      <ul>
        <li>
          <i data-step="2" /> {t('map.few')}
        </li>
        <li>
          <i data-step="9" /> {t('map.many')}
        </li>
        {group ? null : (
          <>
            <li>
              <i data-gap="absolute" /> {t('gap.absolute', { count: count('absolute') })}
            </li>
            <li>
              <i data-gap="synthesis" /> {t('gap.synthesis', { count: count('synthesis') })}
            </li>
          </>
        )}
        <li>
          <i data-unknown="true" /> {t('gap.unknown')}
        </li>
        {DESIGN_GROUPS.map((each) => (
          <li key={each}>
            <b>{t(`gap.letter_${each}`)}</b> {t(`gap.group_${each}`)}
          </li>
        ))}
        <li>
          <b className="also">1</b> {t('gap.legend_initiatives')}
        </li>
        <li>
          <b className="by-users" data-color="service-user">
            <span className="dot" />1
          </b>{' '}
          {t('gap.legend_users')}
        </li>
      </ul>
      <p className="hint">
        {[
          t('gap.about'),
          ...(by === 'origin' ? [t('gap.no_origins')] : []),
          ...(unsaid.findings > 0 ? [t('gap.unsaid_findings', { count: unsaid.findings })] : []),
          ...(unsaid.initiatives > 0 ? [t('gap.unsaid_initiatives', { count: unsaid.initiatives })] : []),
          t('gap.agenda'),
        ].join(' ')}
      </p>
    </div>
  )
}
