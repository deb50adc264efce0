import { PATHS } from '#app/paths.ts'
import { PLAIN_KINDS, type PlainKind } from '#server/forum/terms.ts'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'

/**
 * What one can start, side by side. Each is a button of the form (`kind`), so that choosing another takes along what was
 * written; with scripts, `onPick` answers in place. What has a record is shared by a form of its own.
 */
export function KindPick({ current, onPick }: { current: PlainKind; onPick: (kind: PlainKind) => void }) {
  const t = useT()
  return (
    <ul className="kind-pick" aria-label={t('open.pick')}>
      <li>
        <a href={PATHS.sharePractice}>
          <Icon name="practice" size={22} />
          <b>{t('open.a_practice')}</b>
          <small>{t('open.about_practice')}</small>
        </a>
      </li>
      {PLAIN_KINDS.map((kind) => (
        <li key={kind}>
          <button
            type="submit"
            name="kind"
            value={kind}
            formNoValidate
            aria-pressed={kind === current}
            onClick={(event) => {
              event.preventDefault()
              onPick(kind)
            }}
          >
            <Icon name={kind} size={22} />
            <b>{t(`open.a_${kind}`)}</b>
            <small>{t(`open.about_${kind}`)}</small>
          </button>
        </li>
      ))}
      <li>
        <a href={PATHS.newFinding}>
          <Icon name="finding" size={22} />
          <b>{t('open.a_finding')}</b>
          <small>{t('open.about_finding')}</small>
        </a>
      </li>
    </ul>
  )
}
