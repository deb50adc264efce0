import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { QueueRow } from '#server/moderation/moderation-queue.ts'
import type { Risk } from '#server/moderation/terms.ts'
import { pathOfCase } from './paths.ts'

/** Cases as a table; at a narrow width each row is a block of its own. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const t = useT()
  const columns = ['look', 'reason', 'came', 'language', 'theme', 'voice', 'taken_by', 'state'] as const
  return (
    <table className="queue" id="chosen" tabIndex={-1}>
      <caption className="ds-sr-only">{t('queue.caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`queue.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Case key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Case({ row }: { row: QueueRow }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  const { id, rule, risk, origin, state, language, theme, voice, openedAt, takenBy, mine, reportCount } = row
  const open = state !== 'decided'
  const named = origin === 'appeal' ? t('queue.appeal', { rule: t(`rule.${rule}`) }) : t(`rule.${rule}`)
  return (
    <tr data-mine={mine ? 'yes' : undefined}>
      <td>
        {open ? (
          <label className="queue-choice">
            <input
              className="ds-input"
              type="checkbox"
              name="chosen"
              value={id}
              aria-label={t('queue.choose', { number: id })}
            />
            <RiskMark risk={risk} />
          </label>
        ) : (
          <RiskMark risk={risk} />
        )}
      </td>
      <th scope="row">
        <a href={pathOfCase(id)} data-case-link="">
          {named}
        </a>{' '}
        <small>{t('case.number', { number: id })}</small>{' '}
        {reportCount > 1 ? <small>{t('queue.reports', { count: reportCount })}</small> : null}
      </th>
      <td data-label={t('queue.came')}>
        <Time at={openedAt} today={now} zone={zone} />
      </td>
      <td data-label={t('queue.language')}>{languageName(t, language)}</td>
      <td data-label={t('queue.theme')}>{theme}</td>
      <td data-label={t('queue.voice')}>{voice ? <VoiceTag voice={voice} /> : null}</td>
      <td data-label={t('queue.taken_by')}>
        {takenBy ? <bdi>{mine ? t('queue.you') : takenBy}</bdi> : <span className="subtle">{t('queue.nobody')}</span>}
        {open && !takenBy ? (
          <button
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            type="submit"
            name="take"
            value={id}
            data-case-take=""
            aria-label={`${t('case.take')}: ${t('case.number', { number: id })}`}
          >
            {t('case.take')}
          </button>
        ) : null}
      </td>
      <td data-label={t('queue.state')}>{t(`queue.state_${state}`)}</td>
    </tr>
  )
}

/** How soon somebody should look: a word, and a shape that fills with the urgency. */
export function RiskMark({ risk }: { risk: Risk }) {
  const t = useT()
  return (
    <span className="risk">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {risk === 0 ? (
          <path d="M7 0l7 7-7 7-7-7z" fill="currentColor" />
        ) : (
          <circle
            cx="7"
            cy="7"
            r="5.6"
            fill={risk === 1 ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.6"
            strokeDasharray={risk === 3 ? '2.6 2' : undefined}
          />
        )}
        {risk === 2 ? <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" /> : null}
      </svg>
      {t(`queue.risk_${risk}`)}
    </span>
  )
}
