import { Icon, type IconName } from './icon.tsx'

/** One of a few views of the same list, as a link. */
export interface LinkTab {
  href: string
  label: string
  icon?: IconName | undefined
  current?: boolean | undefined
}

/** Views side by side over a line; the present one is underlined. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className="link-tabs" aria-label={label}>
      {tabs.map(({ href, label: name, icon, current }) => (
        <a key={href} href={href} aria-current={current ? 'true' : undefined}>
          {icon ? <Icon name={icon} size={18} /> : null}
          {name}
        </a>
      ))}
    </nav>
  )
}
