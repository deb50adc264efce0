import { pathOfFindings } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import type { DesignGroup } from '#server/findings/design-groups.plain.ts'

/** What a list is narrowed to besides what its form asks: what is across and what is chosen on the evidence map. */
export interface Narrowing {
  /** Parameter of the address, its value, and what it is called. */
  population: readonly { aspect: string; code: string; name: string }[]
  designs: DesignGroup | undefined
}

/** The same as the address has it. */
export const narrowingQuery = ({ population, designs }: Narrowing): Record<string, string | undefined> => ({
  ...Object.fromEntries(population.map(({ aspect, code }) => [aspect, code])),
  designs,
})

/** What the list is narrowed to from elsewhere, each with a link that takes it away. */
export function NarrowedTo({
  narrowing,
  filters,
}: {
  narrowing: Narrowing
  filters: Record<string, string | undefined>
}) {
  const t = useT()
  const { population, designs } = narrowing
  const all = { ...filters, ...narrowingQuery(narrowing) }
  const chips = [
    ...population.map(({ aspect, name }) => ({ parameter: aspect, name })),
    ...(designs ? [{ parameter: 'designs', name: t(`gap.group_${designs}`) }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <nav aria-label={t('gap.narrowed')}>
      <ul className="chips">
        {chips.map(({ parameter, name }) => (
          <li key={parameter}>
            <a
              className="chip"
              href={pathOfFindings({ ...all, [parameter]: undefined })}
              aria-label={t('gap.remove', { what: name })}
            >
              {name} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
