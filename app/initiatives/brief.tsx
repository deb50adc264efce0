import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titleOf } from '#app/edge/title.ts'
import { PATHS, pathOfInitiative } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { dateInWords, inRow, listOfNames } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { adoptionsOf } from '#server/initiatives/adoptions-of.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { type Part, RUNGS } from '#server/initiatives/terms.ts'
import { ContactLines } from './contact-lines.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { MaterialList } from './material-list.tsx'
import { Quiet } from './quiet.tsx'

export const loader = read(async (context, { params }) => {
  const id = numberIn(params.id)
  const page = await initiativePage(context, id)
  const [{ claims }, { adoptions }] = await Promise.all([evidencePage(context, id), adoptionsOf(context, id)])
  return { ...page, claims, adoptions }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.initiative.title)

/** What somebody who decides asks of a practice, in this order. */
const ASKED: readonly Part[] = [
  ...(['why', 'whom', 'procedures', 'providers'] as const),
  ...(['cost', 'reach', 'getting_started', 'keeping_going'] as const),
]

/** An initiative on one page, for printing and handing over: what, how well known, where, at what cost, whom to ask. */
export default function Brief() {
  const { initiative, owners, materials, claims, adoptions } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const root = useRoot()
  const { title, language, parts, level, version } = initiative
  const inOwn = { lang: language, dir: directionOf(language) }
  const dayOf = (instant: string) => dateInWords(new Date(instant), locale, root?.timeZone)
  const names = listOfNames(
    owners.map(({ displayName }) => displayName),
    locale,
  )
  const address = `${root?.origin ?? ''}${pathOfInitiative(initiative)}`
  const rung = RUNGS.find((one) => one === level)
  return (
    <article className="brief">
      <Breadcrumbs
        steps={[
          { label: t('nav.practice'), href: PATHS.practice },
          { label: title, href: pathOfInitiative(initiative), lang: language },
        ]}
      />
      <p className="kicker">{t('practice.brief')}</p>
      <h1 className="ds-heading" data-size="md" {...inOwn}>
        {title}
      </h1>
      {initiative.line ? (
        <p className="lead" {...inOwn}>
          {initiative.line}
        </p>
      ) : null}
      <Quiet since={initiative.quietSince} />
      <InitiativeFacts initiative={initiative} />
      <dl className="tidier">
        {ASKED.map((part) =>
          parts[part] ? (
            <div key={part}>
              <dt>{t(`part.${part}`)}</dt>
              <dd {...inOwn}>{parts[part]}</dd>
            </div>
          ) : null,
        )}
        <div>
          <dt>{t('practice.known')}</dt>
          <dd>
            <p>
              <b>{t(`rung.${level}`)}</b>
              {rung ? ` · ${t(`rung.what_${rung}`)}` : null}
            </p>
            {claims.map(({ fact, words }) => (
              <p key={fact} {...inOwn}>
                {words}
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('spread.title')}</dt>
          <dd>
            {inRow(
              [
                ...initiative.places.map(({ name }) => `${name} (${t('spread.began')})`),
                ...adoptions.map(({ place, sinceYear }) => `${place} (${sinceYear})`),
              ],
              locale,
            )}
          </dd>
        </div>
        {materials.length > 0 ? (
          <div>
            <dt>{t('material.title')}</dt>
            <dd>
              <MaterialList materials={materials} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('practice.whom_to_ask')}</dt>
          <dd>
            {initiative.contact ? <ContactLines contact={initiative.contact} /> : null}
            <p>
              <bdi>{names}</bdi>
            </p>
            {initiative.institutions.map(({ rorId, name }) => (
              <p key={rorId}>
                <bdi>{name}</bdi>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('practice.cite')}</dt>
          <dd>
            <bdi>{names}</bdi> ({new Date(initiative.createdAt).getFullYear()}). <bdi {...inOwn}>{title}</bdi> (
            {t('practice.version_of', { number: version, day: dayOf(initiative.changedAt) })}). Allmenning.{' '}
            <bdi dir="ltr">{address}</bdi>
          </dd>
        </div>
      </dl>
    </article>
  )
}
