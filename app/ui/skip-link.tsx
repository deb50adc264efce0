import { useT } from './messages.tsx'

/** The first thing a keyboard reaches: past the header, to `<main id="main">`. */
export function SkipLink() {
  const t = useT()
  return (
    <a className="ds-skip-link" href="#main">
      {t('nav.skip')}
    </a>
  )
}
