import { useRoot } from '#app/root.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { DANGER_ITEMS } from '#server/moderation/danger.plain.ts'
import type { DangerOfCase } from '#server/moderation/danger-of-case.ts'
import { pathOfCase, pathToReport } from './paths.ts'

interface DangerProps {
  caseId: number
  danger: DangerOfCase
}

/** The part of a case about somebody in danger: one button that hides and cares, what there is to do, and the end of it. */
export function CaseDanger({ caseId, danger }: DangerProps) {
  const t = useT()
  const { timeZone: zone } = useRoot() ?? {}
  const { hiddenSince, opening, may } = danger
  return (
    <section className="ds-card help-card" id="danger" tabIndex={-1} aria-labelledby="danger-title">
      <h2 className="ds-heading" data-size="xs" id="danger-title">
        {t('danger.title')}
      </h2>
      {hiddenSince ? (
        <p>
          {t('danger.hidden_since')} <Time at={hiddenSince} zone={zone} />.
        </p>
      ) : null}
      {may.care && !hiddenSince ? (
        <form method="post" action={pathOfCase(caseId)}>
          <p>{t('danger.lead')}</p>
          <SubmitButton name="intent" value="care">
            {t('danger.hide')}
          </SubmitButton>
        </form>
      ) : null}
      {opening && may.tick ? (
        <p>
          <a className="ds-link" href={pathToReport(opening)}>
            {t('danger.opening')}
          </a>
        </p>
      ) : null}
      {may.tick || danger.ticks.length > 0 ? <Checklist caseId={caseId} danger={danger} /> : null}
      {may.end ? <EndOfCare caseId={caseId} /> : null}
    </section>
  )
}

function Checklist({ caseId, danger: { ticks, may } }: DangerProps) {
  const t = useT()
  const { timeZone: zone } = useRoot() ?? {}
  return (
    <form method="post" action={pathOfCase(caseId)}>
      <input type="hidden" name="intent" value="tick" />
      <h3 className="ds-heading" data-size="2xs">
        {t('danger.checklist')}
      </h3>
      <ul className="ticks">
        {DANGER_ITEMS.map((item) => {
          const tick = ticks.find((one) => one.item === item)
          const label = t(`danger.item_${item}`)
          return (
            <li key={item}>
              {tick ? <Icon name="check" size={16} /> : null}
              <span>{label}</span>
              {tick ? (
                <small>
                  {t('danger.tick')}: <bdi>{tick.by}</bdi>, <Time at={tick.at} zone={zone} />
                </small>
              ) : may.tick ? (
                <SubmitButton
                  name="item"
                  value={item}
                  variant="secondary"
                  size="sm"
                  aria-label={t('danger.tick_which', { item: label })}
                >
                  {t('danger.tick')}
                </SubmitButton>
              ) : null}
            </li>
          )
        })}
      </ul>
    </form>
  )
}

function EndOfCare({ caseId }: { caseId: number }) {
  const t = useT()
  return (
    <form className="stack" method="post" action={pathOfCase(caseId)}>
      <input type="hidden" name="intent" value="end_care" />
      <p className="hint">{t('danger.end_hint')}</p>
      <p className="actions">
        <SubmitButton name="how" value="back" variant="secondary">
          {t('danger.back')}
        </SubmitButton>
        <SubmitButton name="how" value="closed" variant="tertiary">
          {t('danger.close')}
        </SubmitButton>
      </p>
    </form>
  )
}
