import { GROUPS, groupSlug } from '#server/accounts/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import { useLocale, useT } from './messages.tsx'
import { SEATS } from './seats.ts'
import { tableSentence } from './table-sentence.ts'

/** Pixels: in a row of a list, beside a thread, on the front page. */
export type RoundTableSize = 34 | 128 | 210

/** Radius of a seat. Small tables only say whether; large ones let the seat grow with the group's share. */
function seatRadius(count: number, most: number, size: RoundTableSize): number {
  if (size === 34) return count > 0 ? 12 : 10
  if (count === 0) return 9
  return Math.round((9 + 4 * Math.sqrt(count / most)) * 10) / 10
}

/**
 * Six seats round a table, one per stakeholder group: filled when the group has spoken, dashed when the seat is empty.
 * `label` replaces the sentence; `label=""` marks a drawing whose figures stand in words beside it.
 */
export function RoundTable({ voices, size = 34, label }: { voices: Voices; size?: RoundTableSize; label?: string }) {
  const t = useT()
  const locale = useLocale()
  const most = Math.max(1, ...GROUPS.map((group) => voices[group] ?? 0))
  const named =
    label === ''
      ? { 'aria-hidden': true as const }
      : { role: 'img', 'aria-label': label ?? tableSentence(voices, t, locale) }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its sentence in aria-label, or hidden where words stand beside it
    <svg className="round-table" width={size} height={size} viewBox="0 0 100 100" {...named}>
      <circle cx="50" cy="50" r="17" className="table-top" />
      {SEATS.map(({ group, x, y }) => {
        const count = voices[group] ?? 0
        return (
          <circle
            key={group}
            cx={x}
            cy={y}
            r={seatRadius(count, most, size)}
            className={count > 0 ? 'seat' : 'seat empty'}
            data-color={groupSlug(group)}
            pathLength={count > 0 ? undefined : 32}
          />
        )
      })}
    </svg>
  )
}
