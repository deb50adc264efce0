import type { ReactNode } from 'react'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { INVOLVEMENTS, type Involvement as Level } from '#server/findings/terms.ts'
import type { FindingPage } from '#server/findings/views.ts'
import { answerWord } from './answer-word.ts'

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="xs" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The summary in three parts. */
export function PlainWords({ finding: { summary, thread } }: { finding: FindingPage }) {
  const t = useT()
  if (!summary && !thread) return null
  return (
    <Part id="plain" title={t('finding.plain')}>
      {summary ? (
        <div className="three-parts">
          {(['found', 'meaning', 'certainty'] as const).map((part) => (
            <div key={part}>
              <h3>{t(`finding.${part}`)}</h3>
              <Prose html={summary[part]} language={summary.language} />
            </div>
          ))}
        </div>
      ) : (
        <p className="hint">{t('finding.summary_gone')}</p>
      )}
    </Part>
  )
}

/** Who was studied. That a study does not say is said, since it matters. */
export function Population({ population }: Pick<FindingPage, 'population'>) {
  const t = useT()
  const known = POPULATION_ASPECTS.filter((aspect) => population[aspect].length > 0)
  if (known.length === 0) return null
  return (
    <Part id="studied" title={t('finding.studied')}>
      <dl className="named-facts">
        {known.map((aspect) => (
          <div key={aspect}>
            <dt>{t(`population.${aspect}`)}</dt>
            <dd>
              {population[aspect].map(({ code, name }) => (
                <span key={code} className={code === 'not_reported' ? 'pill pill-unknown' : 'pill'}>
                  {name ?? answerWord(t, { aspect, code })}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

/** How far people with experience took part, on a scale, and in words. */
export function Involvement({
  level,
  note,
  language,
}: {
  level: Level | null
  note: string
  language: string | undefined
}) {
  const t = useT()
  if (!level && !note) return null
  return (
    <Part id="took-part" title={t('finding.took_part')}>
      {level ? (
        <ol className="involvement">
          {INVOLVEMENTS.map((each) => (
            <li key={each} aria-current={each === level ? 'true' : undefined}>
              {t(`finding.involvement_${each}`)}
            </li>
          ))}
        </ol>
      ) : null}
      {note ? (
        <p lang={language} dir="auto">
          {note}
        </p>
      ) : null}
    </Part>
  )
}

/** What the study leaves open, whose interests are in it, and who paid. */
export function Interests({ finding }: { finding: FindingPage }) {
  const t = useT()
  const facts = (['limitations', 'conflicts', 'funding'] as const).filter((name) => finding[name] !== '')
  if (facts.length === 0) return null
  return (
    <Part id="interests" title={t('finding.interests')}>
      <dl className="named-facts">
        {facts.map((name) => (
          <div key={name}>
            <dt>{t(`finding.${name}`)}</dt>
            <dd lang={finding.language} dir="auto">
              {finding[name]}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

/** What was compared and measured, where it was registered, who approved it, and its number in PubMed. */
export function Rigour({ finding }: { finding: FindingPage }) {
  const t = useT()
  const { comparator, outcomes, registration, ethics, pmid } = finding
  if (!comparator && !outcomes && !registration && !ethics && !pmid) return null
  const link = (href: string, words: string) => (
    <a className="ds-link" href={href} rel="nofollow ugc noopener">
      <bdi>{words}</bdi>
    </a>
  )
  const rows = [
    { name: t('finding.comparator'), said: comparator },
    { name: t('finding.outcomes'), said: outcomes },
    {
      name: t('finding.registration'),
      said: registration && (registration.href ? link(registration.href, registration.text) : registration.text),
    },
    { name: t('finding.ethics'), said: ethics },
    { name: t('finding.pmid'), said: pmid && link(`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, pmid) },
  ].filter(({ said }) => said)
  return (
    <Part id="rigour" title={t('finding.section_rigour')}>
      <dl className="named-facts">
        {rows.map(({ name, said }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={finding.language} dir="auto">
              {said}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
