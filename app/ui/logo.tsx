import { groupSlug } from '#server/accounts/terms.ts'
import { SEATS } from './seats.ts'

/** The six-seat mark. It stands beside the name, so it says nothing itself. */
export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="17" className="logo-table" />
      {SEATS.map(({ group, x, y }) => (
        <circle key={group} cx={x} cy={y} r="11" className="seat" data-color={groupSlug(group)} />
      ))}
    </svg>
  )
}
