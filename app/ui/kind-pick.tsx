import { KINDS, type Kind } from '#server/forum/terms.ts'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'

/** What one can start, side by side, each a link that keeps the form's address. */
export function KindPick({ current, hrefOf }: { current: Kind; hrefOf: (kind: Kind) => string }) {
  const t = useT()
  return (
    <nav aria-label={t('kind.pick')}>
      <ul className="kind-pick">
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={hrefOf(kind)} aria-current={kind === current ? 'true' : undefined}>
              <Icon name={kind} size={22} />
              <b>{t(`kind.a_${kind}`)}</b>
              <small>{t(`kind.about_${kind}`)}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
