import { useT } from './messages.tsx'

/** The foot of every page: what this is, and pages that exist. */
export function SiteFooter({ links = [] }: { links?: readonly { href: string; label: string }[] }) {
  const t = useT()
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{t('footer.about')}</p>
        {links.length > 0 ? (
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a className="ds-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </footer>
  )
}
