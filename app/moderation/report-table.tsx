import { useLocale, useT } from '#app/ui/messages.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'
import type { ReportTable as Table } from '#server/moderation/moderation-report.ts'
import { OUTCOMES, type ReportPart } from '#server/moderation/report-parts.plain.ts'
import { CASE_ORIGINS, HOUSE_RULES } from '#server/moderation/terms.ts'

const amongst = <K extends string>(kinds: readonly K[], kind: string): K | undefined =>
  kinds.find((known) => known === kind)

/** What a row counts, in words; its code where there are none. */
function kindName(t: Translate, part: ReportPart, kind: string): string {
  const rule = part === 'reports' || part === 'rules' ? amongst(HOUSE_RULES, kind) : undefined
  if (rule) return t(`rule.${rule}`)
  const origin = part === 'origins' ? amongst(CASE_ORIGINS, kind) : undefined
  if (origin) return t(`transparency.origin_${origin}`)
  const outcome = part === 'outcomes' ? amongst(OUTCOMES, kind) : undefined
  if (outcome) return t(`transparency.outcome_${outcome}`)
  const language = part === 'languages' ? amongst(TEXT_LANGUAGES, kind) : undefined
  if (language) return languageName(t, language)
  if (part === 'deciders') return t(kind === 'alone' ? 'transparency.decider_alone' : 'transparency.decider_together')
  if (part === 'appeals') return t(kind === 'upheld' ? 'transparency.appeal_upheld' : 'transparency.appeal_undone')
  if (part === 'held') return heldName(t, kind)
  if (part === 'held_again')
    return t(kind === 'published' ? 'transparency.again_published' : 'transparency.again_refused')
  return kind
}

function heldName(t: Translate, kind: string): string {
  if (kind === 'published') return t('transparency.held_published')
  if (kind === 'reworded') return t('transparency.held_reworded')
  const rule = HOUSE_RULES.find((known) => kind === `refused_${known}`)
  return rule ? t('transparency.held_refused', { rule: t(`rule.${rule}`) }) : kind
}

/** One table of the report. What is withheld says so. */
export function ReportTable({ table: { part, rows, pooled, total } }: { table: Table }) {
  const t = useT()
  const locale = useLocale()
  const withheld = <span className="subtle">{t('transparency.withheld')}</span>
  return (
    <table className="data-table report-table">
      <caption>{t(`transparency.${part}`)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('transparency.number')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, count }) => (
          <tr key={kind}>
            <th scope="row">{kindName(t, part, kind)}</th>
            <td>{count === null ? withheld : formatNumber(count, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {pooled === 0 ? null : (
          <tr>
            <th scope="row">{t('transparency.pooled')}</th>
            <td>{pooled === null ? withheld : formatNumber(pooled, locale)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">{t('transparency.total')}</th>
          <td>{formatNumber(total, locale)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
