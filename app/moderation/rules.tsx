import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { useT } from '#app/ui/messages.tsx'
import { moderatorCount } from '#server/moderation/moderator-count.ts'
import { APPEAL_MONTHS, HOUSE_RULES, type HouseRule } from '#server/moderation/terms.ts'
import { can } from '#server/permissions/can.ts'
import { STAFF_LOG, TRANSPARENCY } from './answering-paths.ts'
import { HELP_NOW } from './paths.ts'

export const loader = read(async (context) => ({
  moderators: await moderatorCount(context),
  mayReadLog: can(context.actor, 'staff_log.read'),
}))

export const meta = titled('rules.title')

/** The house rules, how decisions are made, and what one can do who disagrees. */
export default function Rules() {
  const { moderators, mayReadLog } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('rules.title')}
      </h1>
      <p className="lead">{t('rules.lead')}</p>
      <h2 className="ds-heading" data-size="xs" id="rules">
        {t('rules.rules')}
      </h2>
      <ol className="house-rules">
        {HOUSE_RULES.map((rule) => (
          <Rule key={rule} rule={rule} />
        ))}
      </ol>
      <h2 className="ds-heading" data-size="xs" id="decisions">
        {t('rules.decisions')}
      </h2>
      <ul>
        <li>{t('rules.decisions_report')}</li>
        <li>{t('rules.decisions_person')}</li>
        <li>{t('rules.decisions_pair')}</li>
        <li>{t('rules.decisions_statement')}</li>
      </ul>
      <h2 className="ds-heading" data-size="xs" id="appeals">
        {t('rules.appeals')}
      </h2>
      <p>
        {t('rules.appeals_lead', { count: APPEAL_MONTHS })} {t('rules.appeals_suspended')}
      </p>
      <h2 className="ds-heading" data-size="xs" id="moderators">
        {t('rules.who')}
      </h2>
      <p>
        {t('rules.moderators', { count: moderators })} {t('rules.who_lead')}
      </p>
      <ul>
        <li>
          <a className="ds-link" href={TRANSPARENCY}>
            {t('rules.report')}
          </a>
        </li>
        {mayReadLog ? (
          <li>
            <a className="ds-link" href={STAFF_LOG}>
              {t('rules.log')}
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

/** One rule: what it is called and means, an example of what breaks it, and what follows. */
function Rule({ rule }: { rule: HouseRule }) {
  const t = useT()
  return (
    <li id={rule.replaceAll('_', '-')}>
      <h3 className="ds-heading" data-size="2xs">
        {t(`rule.${rule}`)}
      </h3>
      <p>{t(`rule.${rule}_means`)}</p>
      {rule === 'danger' ? (
        <p>
          <a className="ds-link" href={HELP_NOW}>
            {t('helpline.title')}
          </a>
        </p>
      ) : null}
      <dl>
        <dt>{t('rules.example')}</dt>
        <dd>{t(`rules.${rule}_example`)}</dd>
        <dt>{t('rules.follows')}</dt>
        <dd>{t(`rules.${rule}_follows`)}</dd>
      </dl>
    </li>
  )
}
