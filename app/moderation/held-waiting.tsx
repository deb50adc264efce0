import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { HeldRow } from '#server/moderation/held-waiting.ts'
import { pathToReadHeld } from './paths.ts'

/** First texts of new members that wait, above the cases: those who wrote them wait for somebody to answer. */
export function HeldWaiting({ rows }: { rows: readonly HeldRow[] }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="held">
      <h2 className="ds-heading" data-size="xs" id="held">
        {t('held.queue_title')}
      </h2>
      <ul className="tied">
        {rows.map((row) => (
          <li key={row.id}>
            <a
              className="tied-title"
              href={pathToReadHeld(row.id)}
              lang={row.title === null ? undefined : row.titleLanguage}
              dir={row.title === null ? undefined : directionOf(row.titleLanguage)}
            >
              {row.title ?? t('held.out_of_sight')}
            </a>
            <p className="meta">
              <bdi>{row.by}</bdi>
              <span>{t(row.opens ? 'held.opens' : 'held.replies')}</span>
              <span>{languageName(t, row.language)}</span>
              <Time at={row.heldAt} today={now} zone={zone} />
              {row.again ? <strong>{t('held.again_queue')}</strong> : null}
              {row.state === 'asked' ? <span>{t('held.state_asked')}</span> : null}
            </p>
            <p className="subtle" lang={row.language} dir={directionOf(row.language)}>
              {row.beginning}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
