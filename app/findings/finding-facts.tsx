import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/ui/messages.tsx'
import type { FindingPage } from '#server/findings/views.ts'
import { formatNumber, inRow } from '#server/i18n/format.plain.ts'

/** The study at a glance; what is not known is left out. */
export function FindingFacts({ finding }: { finding: FindingPage }) {
  const t = useT()
  const locale = useLocale()
  const { design, direction, participants, country, studied, step, question } = finding
  const years = [...new Set([studied.from, studied.to].filter((year) => year !== null))].join('–')
  const where = inRow([years, ...finding.places, country ?? ''].filter(Boolean), locale)
  if (!design && !direction && participants === null && !where && !step) return null
  return (
    <dl className="finding-facts">
      {design ? <Fact name={t('finding.design')}>{t(`design.${design}`)}</Fact> : null}
      {participants === null ? null : (
        <Fact name={t('finding.participants')}>{formatNumber(participants, locale)}</Fact>
      )}
      {where ? <Fact name={t('finding.years_place')}>{where}</Fact> : null}
      {direction ? <Fact name={t('finding.direction')}>{t(`finding.direction_${direction}`)}</Fact> : null}
      {step === 'qualitative' ? <Fact name={t('finding.level')}>{t('finding.qualitative')}</Fact> : null}
      {typeof step === 'number' ? (
        <Fact name={t('finding.level')}>
          {t('finding.step', { step })}
          {question ? <small>{t('finding.step_for', { question: t(`finding.question_${question}`) })}</small> : null}
          <small>{t('finding.level_about')}</small>
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
