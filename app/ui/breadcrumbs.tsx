import { useLocation } from '@remix-run/react'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { useT } from './messages.tsx'

/** A step on the way to this page. `lang` where its name is not in the page's language. */
export interface Crumb {
  label: string
  href: string
  lang?: string
}

/** The way to this page; a last step that leads here is marked as the page itself. */
export function Breadcrumbs({ steps }: { steps: readonly Crumb[] }) {
  const t = useT()
  const { pathname } = useLocation()
  const isHere = (href: string): boolean => href.split(/[?#]/)[0] === pathname
  return (
    <nav className="ds-breadcrumbs crumbs" aria-label={t('nav.you_are_here')}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.href}>
            <a
              className="ds-link"
              href={step.href}
              lang={step.lang}
              dir={step.lang && directionOf(step.lang)}
              aria-current={index === steps.length - 1 && isHere(step.href) ? 'page' : undefined}
            >
              {step.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
