import { EndLink } from '#app/relations/end-link.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { Demand } from '#server/initiatives/evidence-level.plain.ts'
import { RUNGS, type Rung } from '#server/initiatives/terms.ts'
import type { EndView } from '#server/relations/relation-rows.ts'

interface LadderProps {
  /** Findings that evaluate it, as both sides say: what the rung of effects rests on. */
  evaluations?: readonly EndView[]

  /** The rung that it stands on; 0 is below the ladder. */
  level: 0 | Rung
  /** The next rung and what it asks for; nothing at the top. */
  next: { rung: Rung; demands: readonly Demand[] } | null
}

/** How each rung stands to where the initiative is. */
const stateOf = (rung: Rung, { level, next }: LadderProps): 'reached' | 'here' | 'next' | undefined => {
  if (rung === level) return 'here'
  if (rung < level) return 'reached'
  return rung === next?.rung ? 'next' : undefined
}

/** The evidence ladder: the rungs reached, the one it stands on, and what the next one asks for. */
export function Ladder(props: LadderProps) {
  const t = useT()
  return (
    <ol className="ladder" aria-label={t('evidence.ladder')}>
      {RUNGS.map((rung) => {
        const state = stateOf(rung, props)
        return (
          <li key={rung} className="rung" data-state={state}>
            <p className="rung-name">
              <b>{rung}</b> <span>{t(`rung.${rung}`)}</span>
            </p>
            {state ? (
              <p className="rung-state">
                {state === 'next' ? null : <Icon name="check" size={16} />}
                <span>{t(`rung.${state}`)}</span>
              </p>
            ) : null}
            <p className="rung-what">{t(`rung.what_${rung}`)}</p>
            {rung === 3 && props.evaluations?.length ? (
              <>
                <p className="rung-asks" id="rung-evaluated">
                  {t('relation.to_evaluates')}
                </p>
                <ul aria-labelledby="rung-evaluated">
                  {props.evaluations.map((end) => (
                    <li key={end.id}>
                      <EndLink end={end} />
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {state === 'next' && props.next ? (
              <>
                <p className="rung-asks" id="rung-asks">
                  {t('rung.asks')}
                </p>
                <ul aria-labelledby="rung-asks">
                  {props.next.demands.map((demand) => (
                    <li key={demand}>{t(`rung.demand_${demand}`)}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
