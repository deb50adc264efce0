import { pathOfOwners, pathToContact, pathToMaterials } from '#app/paths.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { InitiativePage } from '#server/initiatives/initiative-page.ts'
import { ContactLines } from './contact-lines.tsx'
import { pathOfRor } from './owning-institutions.tsx'

/** Who answers for an initiative: organisations and people, whom to ask, and for owners where they keep it up. */
export function OwnersCard({
  page: { initiative, owners, may },
}: {
  page: Pick<InitiativePage, 'initiative' | 'owners' | 'may'>
}) {
  const t = useT()
  const { id, institutions, contact } = initiative
  return (
    <>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="2xs">
          {t('practice.owners', { count: owners.length + institutions.length })}
        </h2>
        <ul className="plain">
          {institutions.map(({ rorId, name }) => (
            <li key={rorId}>
              <a href={pathOfRor(rorId)} rel="noreferrer">
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
          {owners.map((owner) => (
            <li key={owner.publicId} className="meta">
              <AuthorName author={owner} />
              {owner.voice ? <VoiceTag voice={owner.voice} /> : null}
            </li>
          ))}
        </ul>
        {contact ? (
          <>
            <h3 className="ds-heading contact-title" data-size="2xs">
              {t('practice.whom_to_ask')}
            </h3>
            <ContactLines contact={contact} language={initiative.language} />
          </>
        ) : null}
      </section>
      {may.revise ? (
        <section className="ds-card">
          <h2 className="ds-heading" data-size="2xs">
            {t('practice.keep_up')}
          </h2>
          <ul className="plain">
            <li>
              <a href={pathOfOwners(id)}>{t('owners.title')}</a>
            </li>
            <li>
              <a href={pathToMaterials(id)}>{t('material.title')}</a>
            </li>
            <li>
              <a href={pathToContact(id)}>{t('contact.title')}</a>
            </li>
          </ul>
        </section>
      ) : null}
    </>
  )
}
