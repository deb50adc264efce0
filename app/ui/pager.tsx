import { Icon } from './icon.tsx'

/** A page before or after this one. */
export interface PagerLink {
  href: string
  label: string
}

interface PagerProps {
  /** What is being paged through, for those who cannot see the place of the links. */
  label: string
  before?: PagerLink | undefined
  after?: PagerLink | undefined
  /** Where one stands: "Posts 21–40 of 73". */
  position?: string | undefined
}

/** Real links to the pages before and after. Nothing is shown when there is only one page. */
export function Pager({ label, before, after, position }: PagerProps) {
  if (!before && !after) return null
  return (
    <nav className="pager" aria-label={label}>
      {before ? (
        <a className="ds-button" data-variant="secondary" rel="prev" href={before.href}>
          <Icon name="back" />
          {before.label}
        </a>
      ) : null}
      {position ? <span className="pager-position">{position}</span> : null}
      {after ? (
        <a className="ds-button pager-after" data-variant="secondary" rel="next" href={after.href}>
          {after.label}
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  )
}
