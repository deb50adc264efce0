import { pathOfRelation } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { PathMark } from '#server/relations/path-marks.ts'
import type { PathStep as Step } from '#server/relations/path-of.ts'
import { EndLink } from './end-link.tsx'
import { TieTag } from './tie-tag.tsx'

/** A step on the way from an idea to its use: when, what, by which group, what it came from and what became of it. */
export function PathStep({ step }: { step: Step }) {
  const t = useT()
  const zone = useRoot()?.timeZone
  const { end, voice, openedAt, here, level, ties, marks, stopped } = step
  return (
    <li aria-current={here ? 'true' : undefined}>
      <p className="said-by">
        <Time at={openedAt} zone={zone} />
        <span className="with-icon">
          <Icon name={end.kind} size={16} />
          {t(`kind.${end.kind}`)}
        </span>
        <VoiceTag voice={voice} />
        {here ? <b>{t('relation.path_here')}</b> : null}
      </p>
      <EndLink end={end} />
      {ties.length > 0 ? (
        <ul className="path-ties">
          {ties.map(({ relationId, tie, state, other }) => (
            <li key={relationId} className="said-by">
              <TieTag tie={tie} />
              <EndLink end={other} />
              {state === 'confirmed' ? null : (
                <a className="ds-link" href={pathOfRelation(end.id, relationId)}>
                  {t(`relation.state_${state}`)}
                </a>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {marks.length > 0 ? (
        <ol className="path-marks">
          {marks.map((mark) => (
            <Mark key={`${mark.at} ${JSON.stringify(mark)}`} mark={mark} zone={zone} />
          ))}
        </ol>
      ) : null}
      {level ? (
        <p className="path-level">{t('relation.path_level', { rung: level, name: t(`rung.${level}`) })}</p>
      ) : null}
      {stopped ? <p className="path-stopped">{t('relation.path_stopped')}</p> : null}
    </li>
  )
}

function Mark({ mark, zone }: { mark: PathMark; zone: string | undefined }) {
  const t = useT()
  return (
    <li className="said-by">
      <Time at={mark.at} zone={zone} />
      {mark.what === 'claimed' ? (
        <span>{t('relation.path_claimed', { fact: t(`evidence.fact_${mark.fact}`) })}</span>
      ) : null}
      {mark.what === 'confirmed' ? (
        <>
          <span>{t('relation.path_confirmed', { rung: mark.rung, name: t(`rung.${mark.rung}`) })}</span>
          <VoiceTag voice={mark.voice} />
        </>
      ) : null}
      {mark.what === 'adopted' ? (
        <>
          <span>
            {t('relation.path_adopted', { place: mark.place, year: String(mark.sinceYear) })}
            {' · '}
            <bdi>{mark.organisation}</bdi>
          </span>
          <VoiceTag voice={mark.voice} />
        </>
      ) : null}
    </li>
  )
}
