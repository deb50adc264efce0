import { pathOfEvidence, pathOfPost, pathOfThread } from '#app/paths.ts'
import { pathOfEnd } from '#app/relations/path-of-end.ts'
import { RelationState } from '#app/relations/relation-state.tsx'
import { TieTag } from '#app/relations/tie-tag.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { inRow } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { EXPERIENCE_LANES } from '#server/initiatives/lanes.plain.ts'
import type { ExperienceView, Lanes as LanesView, QuotationView } from '#server/initiatives/lanes-of.ts'
import type { RelationView } from '#server/relations/relation-rows.ts'
import { findingsIn } from './evaluations.ts'
import { pathToQuote } from './paths.ts'

interface LanesProps {
  /** The initiative’s conversation. */
  thread: { id: number; slug: string }
  lanes: LanesView
  /** What the initiative is tied to; the findings among it are shown. */
  relations: readonly RelationView[]
  /** Findings and quotations that each lane shows; all of them if absent. */
  shown?: number
  /** The asker may quote. */
  mayQuote?: boolean
}

/** Research, professional and lived experience beside each other: none above another. */
export function Lanes({ thread, lanes, relations, shown, mayQuote = false }: LanesProps) {
  const t = useT()
  const locale = useLocale()
  const { claimCount, confirmed } = lanes.research
  return (
    <section className="lanes-part" aria-labelledby="lanes">
      <h2 className="ds-heading" data-size="xs" id="lanes">
        {t('lane.title')}
      </h2>
      <div className="lanes">
        <section className="lane" aria-labelledby="lane-research">
          <h3 id="lane-research">{t('lane.research')}</h3>
          <p className="lane-count">{t('lane.claims', { count: claimCount })}</p>
          <p>
            {confirmed.length > 0
              ? t('lane.confirmed', {
                  rungs: inRow(
                    confirmed.map((rung) => t(`rung.${rung}`)),
                    locale,
                  ),
                })
              : t('lane.not_confirmed')}
          </p>
          <Findings relations={relations} thread={thread} shown={shown} />
          <p>
            <a className="ds-link" href={shown === undefined ? '#claims' : pathOfEvidence(thread.id)}>
              {t('lane.to_claims')}
            </a>
          </p>
        </section>
        {EXPERIENCE_LANES.map((lane) => (
          <section className="lane" key={lane} aria-labelledby={`lane-${lane}`}>
            <h3 id={`lane-${lane}`}>{t(`lane.${lane}`)}</h3>
            <Experience lane={lanes[lane]} thread={thread} shown={shown} />
          </section>
        ))}
      </div>
      {mayQuote ? (
        <p className="actions">
          <a className="ds-button" data-size="sm" data-variant="secondary" href={pathToQuote(thread.id)}>
            {t('quoting.choose')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** What research that somebody tied to it found: how it belongs here, in words, and where it is read. */
function Findings({ relations, thread, shown }: Pick<LanesProps, 'relations' | 'thread' | 'shown'>) {
  const t = useT()
  const findings = findingsIn(relations)
  const here = findings.slice(0, shown)
  if (here.length === 0) return null
  return (
    <>
      <ul className="tied">
        {here.map(({ id, tie, other, ...relation }) => (
          <li key={id}>
            <TieTag tie={tie} />
            <p className="lane-finding" id={`found-${id}`} lang={other.language} dir={directionOf(other.language)}>
              {other.title}
            </p>
            <p className="said-by">
              <RelationState relation={relation} />
              <a className="ds-link" href={pathOfEnd(other)} aria-describedby={`found-${id}`}>
                {t('lane.to_finding')}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {here.length < findings.length ? (
        <p>
          <a className="ds-link" href={`${pathOfEvidence(thread.id)}#lanes`}>
            {t('lane.more_findings', { count: findings.length - here.length })}
          </a>
        </p>
      ) : null}
    </>
  )
}

function Experience({ lane, thread, shown }: Pick<LanesProps, 'thread' | 'shown'> & { lane: ExperienceView }) {
  const t = useT()
  const { postCount, quotations } = lane
  const here = quotations.slice(0, shown)
  return (
    <>
      <p className="lane-count">
        <a className="ds-link" href={pathOfThread(thread)}>
          {t('lane.posts', { count: postCount })}
        </a>
      </p>
      {quotations.length === 0 ? <p>{t('lane.no_quotations')}</p> : null}
      {here.map((quotation) => (
        <Quotation key={quotation.id} quotation={quotation} threadId={thread.id} removable={shown === undefined} />
      ))}
      {here.length < quotations.length ? (
        <p>
          <a className="ds-link" href={`${pathOfEvidence(thread.id)}#lanes`}>
            {t('lane.more', { count: quotations.length - here.length })}
          </a>
        </p>
      ) : null}
    </>
  )
}

interface QuotationProps {
  quotation: QuotationView
  threadId: number
  removable: boolean
}

function Quotation({ quotation, threadId, removable }: QuotationProps) {
  const t = useT()
  const { id, words, language, by, voice, thread, number, mayRemove } = quotation
  return (
    <figure className="quotation">
      <blockquote lang={language} dir={directionOf(language)} id={`quoted-${id}`}>
        {words}
      </blockquote>
      <figcaption className="said-by">
        <AuthorName author={by} /> <VoiceTag voice={voice} />
        <a className="ds-link" href={pathOfPost(thread, number)} aria-describedby={`quoted-${id}`}>
          {t('quoting.post', { number })}
        </a>
      </figcaption>
      {removable && mayRemove ? (
        <form method="post" action={pathOfEvidence(threadId)}>
          <input type="hidden" name="quotationId" value={id} />
          <SubmitButton
            variant="tertiary"
            size="sm"
            name="intent"
            value="remove-quotation"
            aria-describedby={`quoted-${id}`}
          >
            {t('quoting.remove')}
          </SubmitButton>
        </form>
      ) : null}
    </figure>
  )
}
