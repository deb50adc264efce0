import { useLocale, useT } from '#app/ui/messages.tsx'
import { BASELINE_STUDY, type FigureView } from '#server/findings/field-figures.plain.ts'
import { formatPercent } from '#server/i18n/format.plain.ts'
import { EVIDENCE_MAP_PATH } from './evidence-map-address.ts'

/** What our findings say of whom they studied, each figure with what it is of, beside what it was before 2021. */
export function FieldFigures({ figures }: { figures: readonly FigureView[] }) {
  const t = useT()
  const { papers, from, to, interventions, doi } = BASELINE_STUDY
  const years = `${from}–${to}`
  return (
    <section className="field-figures" aria-labelledby="field-figures">
      <h2 className="ds-heading" data-size="xs" id="field-figures">
        {t('gap.figures')}
      </h2>
      <ul>
        {figures.map((figure) => (
          <Figure key={figure.figure} view={figure} />
        ))}
      </ul>
      <p className="hint">
        {t('gap.baseline_about', { papers, years, interventions })}{' '}
        <a className="ds-link" href={`https://doi.org/${doi}`} rel="noopener">
          Laue, Diaz, Eriksen, Risør 2021
        </a>
        . {t('gap.own_about')}
      </p>
      <p className="files">
        <a className="ds-link" href={`${EVIDENCE_MAP_PATH}/figures.csv`}>
          {t('gap.figures_csv')}
        </a>{' '}
        <a className="ds-link" href={`${EVIDENCE_MAP_PATH}/figures.json`}>
          {t('gap.figures_json')}
        </a>
      </p>
    </section>
  )
}

function Figure({ view: { figure, count, of, percent, baseline } }: { view: FigureView }) {
  const t = useT()
  const locale = useLocale()
  const some = t('gap.of', { some: count, count: of })
  return (
    <li>
      <b>{of === 0 ? '–' : percent === null ? some : formatPercent(percent, locale)}</b>
      <span>{t(`gap.figure_${figure}`)}</span>
      <small>
        {of === 0 ? t('gap.no_findings') : percent === null ? t('gap.small_number') : some}
        {' · '}
        {t('gap.baseline', { percent: formatPercent(baseline, locale) })}
      </small>
    </li>
  )
}
