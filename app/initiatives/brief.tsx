import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titleOf } from '#app/edge/title.ts'
import { PATHS, pathOfInitiative, pathToBriefFile } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { dateInWords, inRow, listOfNames } from '#server/i18n/format.plain.ts'
import { directionOf, LANGUAGE_NAMES } from '#server/i18n/languages.plain.ts'
import { initiativeBrief } from '#server/initiatives/brief.ts'
import { BRIEF_LANGUAGES, BRIEF_PARTS, RUNGS } from '#server/initiatives/terms.ts'
import { pdfs } from '#server/platform/make-pdf.ts'
import { ContactLines } from './contact-lines.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { MaterialList } from './material-list.tsx'
import { Quiet } from './quiet.tsx'

export const loader = read(async (context, { params, request }) => {
  const brief = await initiativeBrief(context, numberIn(params.id))
  const sentBack = new URL(request.url).searchParams.get('pdf')
  return { ...brief, pdf: pdfs.unavailable || sentBack === 'none' ? 'none' : sentBack === 'later' ? 'later' : 'made' }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.initiative.title)

/** An initiative on one page, for printing and handing over: what, how well known, where, at what cost, whom to ask. */
export default function Brief() {
  const { initiative, owners, materials, claims, confirmedBy, adoptions, pdf } = useLoaderData<typeof loader>()
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
      {pdf === 'made' ? null : (
        <p className="note" role="status">
          {t(pdf === 'none' ? 'practice.pdf_none' : 'practice.pdf_later')}
        </p>
      )}
      {pdf === 'none' ? null : (
        <p className="actions">
          {BRIEF_LANGUAGES.map((language) => (
            <a
              key={language}
              className="ds-button"
              data-variant="secondary"
              data-size="sm"
              href={pathToBriefFile(initiative.id, language)}
              hrefLang={language}
            >
              {t('practice.pdf', { language: LANGUAGE_NAMES[language] })}
            </a>
          ))}
        </p>
      )}
      <InitiativeFacts initiative={initiative} />
      <dl className="tidier">
        {BRIEF_PARTS.map((part) =>
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
              <p key={fact}>
                {t(`evidence.fact_${fact}`)}: <bdi {...inOwn}>{words}</bdi>
              </p>
            ))}
            {confirmedBy.length > 0 ? (
              <p>
                {t('practice.confirmed_by', {
                  groups: inRow(
                    confirmedBy.map((group) => t(`group.${group}`)),
                    locale,
                  ),
                })}
              </p>
            ) : null}
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
            {initiative.contact ? <ContactLines contact={initiative.contact} language={initiative.language} /> : null}
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
