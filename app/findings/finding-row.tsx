import { Icon } from '#app/ui/icon.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { RoundTable } from '#app/ui/round-table.tsx'
import { findingPath } from '#server/findings/finding-path.plain.ts'
import type { FindingRowView } from '#server/findings/views.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

/** A finding in a list: what it says, what it rests on, and who has talked of it. */
export function FindingRow({ finding }: { finding: FindingRowView }) {
  const t = useT()
  const locale = useLocale()
  return (
    <li className="thread-row">
      <span className="kind" data-kind="finding">
        <Icon name="finding" size={22} />
      </span>
      <div className="what">
        <h2>
          <a href={findingPath(finding.id, finding.slug)} lang={finding.language} dir={directionOf(finding.language)}>
            {finding.title}
          </a>
        </h2>
        <p className="meta">
          {finding.authors ? <bdi>{finding.authors}</bdi> : null}
          <span>{finding.year}</span>
          {finding.container ? (
            <bdi>
              <i>{finding.container}</i>
            </bdi>
          ) : null}
          {finding.design ? <span>{t(`design.${finding.design}`)}</span> : null}
          <span>{finding.theme.name}</span>
          {finding.retracted ? <strong>{t('finding.retracted')}</strong> : null}
          {finding.members ? (
            <span className="with-icon">
              <Icon name="lock" size={15} />
              {t('audience.members')}
            </span>
          ) : null}
        </p>
      </div>
      <RoundTable voices={finding.voices} />
      <p className="count">
        <strong>{formatNumber(finding.replyCount, locale)}</strong>
        <span>{t('thread.replies', { count: finding.replyCount })}</span>
      </p>
    </li>
  )
}
