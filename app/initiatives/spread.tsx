import { pathToWithdrawAdoption } from '#app/paths.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { AdoptionsPage, AdoptionView } from '#server/initiatives/adoptions-of.ts'
import type { SpreadNode } from '#server/initiatives/spread.plain.ts'

/** Where an initiative is used, by year; whoever learned it from somebody stands below them. */
export function Spread({ thread, began, spread }: Pick<AdoptionsPage, 'thread' | 'began' | 'spread'>) {
  const t = useT()
  return (
    <>
      <ol className="spread">
        {began.map((place) => (
          <li key={place}>
            <span className="spread-year" />
            <div>
              <b>{place}</b>
              <small>{t('spread.began')}</small>
            </div>
          </li>
        ))}
        {spread.map((node) => (
          <Adoption key={node.adoption.id} node={node} threadId={thread.id} />
        ))}
      </ol>
      {spread.length === 0 ? <p className="hint">{t('spread.none')}</p> : null}
    </>
  )
}

interface AdoptionProps {
  node: SpreadNode<AdoptionView>
  threadId: number
  /** The one whom they learned it from. */
  teacher?: AdoptionView
}

function Adoption({ node: { adoption, taught }, threadId, teacher }: AdoptionProps) {
  const t = useT()
  const { id, organisation, place, sinceYear, adaptations, outcome, measured, by, voice, mayWithdraw } = adoption
  return (
    <li>
      <time className="spread-year" dateTime={String(sinceYear)}>
        {sinceYear}
      </time>
      <div>
        <b>{place}</b> · <bdi>{organisation}</bdi>
        {teacher ? <small>{t('spread.from', { organisation: teacher.organisation })}</small> : null}
        {adaptations ? (
          <Told label={t('spread.adapted')} words={adaptations} />
        ) : (
          <small>{t('spread.as_described')}</small>
        )}
        {outcome ? (
          <Told label={t('spread.outcome') + (measured ? ` (${t('spread.measured')})` : '')} words={outcome} />
        ) : null}
        <p className="said-by">
          <AuthorName author={by} /> <VoiceTag voice={voice} />
          {mayWithdraw ? (
            <a
              className="ds-link"
              href={pathToWithdrawAdoption(threadId, id)}
              aria-label={t('adopt.withdraw_from', { place })}
            >
              {t('adopt.withdraw')}
            </a>
          ) : null}
        </p>
      </div>
      {taught.length > 0 ? (
        <ol className="spread">
          {taught.map((node) => (
            <Adoption key={node.adoption.id} node={node} threadId={threadId} teacher={adoption} />
          ))}
        </ol>
      ) : null}
    </li>
  )
}

function Told({ label, words }: { label: string; words: string }) {
  return (
    <div className="told">
      <small>{label}:</small>
      <p dir="auto">{words}</p>
    </div>
  )
}
