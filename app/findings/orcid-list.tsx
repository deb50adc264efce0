import { useT } from '#app/ui/messages.tsx'
import type { FindingPage } from '#server/findings/views.ts'
import { orcidAddress } from '#server/platform/orcid.plain.ts'

/** Authors whose ORCID iD is told, and that nobody has checked it. */
export function OrcidList({ authors }: Pick<FindingPage, 'authors'>) {
  const t = useT()
  if (authors.length === 0) return null
  return (
    <section className="ds-card orcid-list" aria-labelledby="orcid">
      <h2 className="ds-heading" data-size="2xs" id="orcid">
        {t('finding.orcid_title')}
      </h2>
      <ul>
        {authors.map(({ name, orcid }) => (
          <li key={orcid}>
            <bdi>{name}</bdi>{' '}
            <a className="ds-link" href={orcidAddress(orcid)} rel="nofollow ugc noopener">
              <bdi dir="ltr">{orcid}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">{t('finding.orcid_unchecked')}</p>
    </section>
  )
}
