import { useT } from '#app/ui/messages.tsx'
import { CitationText } from '#app/ui/prose.tsx'
import { recordPath } from '#server/findings/finding-path.plain.ts'
import { RECORD_FORMATS } from '#server/findings/terms.ts'
import type { FindingPage } from '#server/findings/views.ts'

/** Names of styles and formats, which are the same in every language. */
const STYLES = { apa: 'APA', vancouver: 'Vancouver' } as const
const FORMATS = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const

/** How the publication is cited, and its record for reference managers. */
export function CiteAs({ finding }: { finding: Pick<FindingPage, 'id' | 'citations'> }) {
  const t = useT()
  return (
    <section className="ds-card cite-as" aria-labelledby="cite-as">
      <h2 className="ds-heading" data-size="2xs" id="cite-as">
        {t('finding.cite')}
      </h2>
      {(['apa', 'vancouver'] as const).map((style) => (
        <details name="cite" key={style} open={style === 'apa'}>
          <summary lang="en">{STYLES[style]}</summary>
          <CitationText citation={finding.citations[style]} />
        </details>
      ))}
      <h3>{t('finding.for_managers')}</h3>
      <p className="formats">
        {RECORD_FORMATS.map((format) => (
          <a key={format} className="ds-link" lang="en" href={recordPath(finding.id, format)} download>
            {FORMATS[format]}
          </a>
        ))}
      </p>
    </section>
  )
}
