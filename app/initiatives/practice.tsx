import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titleOf } from '#app/edge/title.ts'
import { AtTheTable } from '#app/forum/at-the-table.tsx'
import { PATHS, pathOfEvidence, pathOfInitiative, pathOfThread, pathToBrief, pathToUse } from '#app/paths.ts'
import { TiedTo } from '#app/relations/tied-to.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { adoptionsOf } from '#server/initiatives/adoptions-of.ts'
import { attemptList } from '#server/initiatives/attempt-list.ts'
import { ITEMS } from '#server/initiatives/completeness.plain.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { lanesOf } from '#server/initiatives/lanes-of.ts'
import { spreadMap } from '#server/initiatives/spread-map.ts'
import { initiativeHead } from '#server/machines/initiative-head.ts'
import { relationsOf } from '#server/relations/relations-of.ts'
import { AttemptsBeside } from './attempts-beside.tsx'
import { Description } from './description.tsx'
import { evaluationsIn } from './evaluations.ts'
import { InitiativeFacts } from './initiative-facts.tsx'
import { Ladder } from './ladder.tsx'
import { Lanes } from './lanes.tsx'
import { OwnersCard } from './owners-card.tsx'
import { pathToRunning } from './paths.ts'
import { Quiet } from './quiet.tsx'
import { Spread } from './spread.tsx'
import { SpreadMap } from './spread-map.tsx'
import { Twelve } from './what-happens-next.tsx'

export const loader = read(async (context, { params, request, context: asking }) => {
  const id = numberIn(params.id)
  const page = await initiativePage(context, id)
  // The number finds the initiative; a wrong or missing slug leads to the right one.
  if (params.slug !== page.initiative.slug)
    throw redirect(pathOfInitiative(page.initiative) + new URL(request.url).search, 301)
  await tellMachines(asking, () => initiativeHead(page))
  const [{ level, next, claims }, used, tied, lanes, tried, map] = await Promise.all([
    evidencePage(context, id),
    adoptionsOf(context, id),
    relationsOf(context, id),
    lanesOf(context, id),
    attemptList(context, { threadId: id, limit: ATTEMPTS_SHOWN }),
    spreadMap(context, id),
  ])
  return { ...page, level, next, claims, used, tied, lanes, tried, map }
})

/** Attempts that the page shows. */
const ATTEMPTS_SHOWN = 50
/** Findings and quotations that a lane shows here; its page shows all. */
const LANE_SHOWS = 2

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.initiative.title)

/** An initiative: what it is in a line, how well it is known to work, what is done, where it is used. */
export default function Practice() {
  const { initiative, owners, materials, voices, may, level, next, claims, used, tied, lanes, tried, map } =
    useLoaderData<typeof loader>()
  const t = useT()
  const { id, language } = initiative
  const conversation = pathOfThread(initiative)
  return (
    <>
      <Breadcrumbs
        steps={[
          { label: t('nav.practice'), href: PATHS.practice },
          { label: initiative.theme.name, href: `${PATHS.practice}?theme=${initiative.theme.code}` },
        ]}
      />
      <header className="initiative-head">
        <div>
          <p className="kicker with-icon">
            <Icon name="practice" size={18} />
            {[t('kind.practice'), ...initiative.places.map(({ name }) => name)].join(' · ')}
          </p>
          <h1 className="ds-heading" data-size="lg" lang={language} dir={directionOf(language)}>
            {initiative.title}
          </h1>
          {initiative.line ? (
            <p className="lead" lang={language} dir={directionOf(language)}>
              {initiative.line}
            </p>
          ) : null}
          <Quiet since={initiative.quietSince} />
          <p className="actions">
            {may.revise ? (
              <a className="ds-button" href={`${PATHS.practice}/${id}/edit`}>
                {t('practice.describe')}
              </a>
            ) : (
              <a className="ds-button" href={pathToUse(id)}>
                {t('adopt.title')}
              </a>
            )}
            <a className="ds-button" data-variant="secondary" href={conversation}>
              {t('practice.ask')}
            </a>
            <a className="ds-button" data-variant="tertiary" href={pathToBrief(id)}>
              {t('practice.brief')}
            </a>
            {may.revise && initiative.running !== 'stopped' ? (
              <a className="ds-button" data-variant="tertiary" href={pathToRunning(id)}>
                {t('still.title')}
              </a>
            ) : null}
          </p>
        </div>
        <InitiativeFacts initiative={initiative} />
      </header>
      <Ladder level={level} next={next} evaluations={evaluationsIn(tied.relations)} />
      <div className="cols">
        <div>
          <nav className="link-tabs" aria-label={t('practice.sections')}>
            <a href="#described">{t('practice.done')}</a>
            <a href={pathOfEvidence(id)}>{t('practice.evidence', { count: claims.length })}</a>
            <a href={pathToUse(id)}>{t('practice.used', { count: used.adoptions.length })}</a>
            <a href="#attempts">{t('attempt.tab', { count: tried.count })}</a>
            <a href={conversation}>{t('practice.conversation', { count: initiative.replyCount })}</a>
            <a href={`${PATHS.practice}/${id}/history`}>{t('practice.versions', { count: initiative.version })}</a>
          </nav>
          <section id="described" aria-labelledby="described-title">
            <h2 className="ds-sr-only" id="described-title">
              {t('practice.done')}
            </h2>
            <Description initiative={initiative} materials={materials} />
          </section>
          <Lanes thread={initiative} lanes={lanes} relations={tied.relations} shown={LANE_SHOWS} />
          <AttemptsBeside threadId={id} attempts={tried.attempts} />
        </div>
        <aside>
          <AtTheTable voices={voices} inviteTo={may.invite ? id : undefined} />
          <TiedTo tied={tied} />
          <section className="ds-card">
            <h2 className="ds-heading" data-size="2xs">
              {t('spread.title')}
            </h2>
            <SpreadMap map={map} />
            <Spread thread={used.thread} began={used.began} spread={used.spread} />
          </section>
          <OwnersCard page={{ initiative, owners, may }} />
          <section className="ds-card">
            <h2 className="ds-heading" data-size="2xs">
              {t('practice.told', { count: initiative.told, of: ITEMS })}
            </h2>
            <Twelve told={initiative.told} />
            <p>{t('practice.no_score')}</p>
          </section>
        </aside>
      </div>
    </>
  )
}
