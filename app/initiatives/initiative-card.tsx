import { pathOfInitiative } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { inRow } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { type ContactView, phoneHref } from '#server/initiatives/contact.plain.ts'
import type { InitiativeCard as Card } from '#server/initiatives/initiative-rows.ts'
import { hostOf } from '#server/platform/web-address.plain.ts'
import { Quiet } from './quiet.tsx'

/** Places that a card names before it only counts them. */
const NAMED = 2

/** An initiative as one meets it in the catalogue: what, how well known, how far spread, where, at what cost. */
export function InitiativeCard({ initiative }: { initiative: Card }) {
  const t = useT()
  const locale = useLocale()
  const { language, places, nearest, usedIn, contact, level, stage, costLine, line, theme, audience } = initiative
  const inOwn = { lang: language, dir: directionOf(language) }
  const rest = places.length - NAMED
  return (
    <li className="initiative-card">
      <h2 className="ds-heading" data-size="2xs">
        <a href={pathOfInitiative(initiative)} {...inOwn}>
          {initiative.title}
        </a>
      </h2>
      {line ? (
        <p className="card-line" {...inOwn}>
          {line}
        </p>
      ) : null}
      {costLine ? (
        <p className="card-cost">
          {t('part.cost')}: <bdi {...inOwn}>{costLine}</bdi>
        </p>
      ) : null}
      <p className="meta">
        <span className="rung-tag" data-rung={level}>
          {t(`rung.${level}`)}
        </span>
        <span>{t(`stage.${stage}`)}</span>
        {nearest ? (
          <span className="with-icon">
            <Icon name="place" size={15} />
            {nearest.kilometres > 0
              ? t('practice.nearest', { place: nearest.name, count: nearest.kilometres })
              : t('practice.nearest_here', { place: nearest.name })}
          </span>
        ) : places.length > 0 ? (
          <span className="with-icon">
            <Icon name="place" size={15} />
            {inRow(
              places.slice(0, NAMED).map(({ name }) => name),
              locale,
            )}
            {rest > 0 ? ` ${t('practice.more_places', { count: rest })}` : ''}
          </span>
        ) : null}
        {usedIn > 0 ? <span>{t('practice.used_in', { count: usedIn })}</span> : null}
        <Quiet since={initiative.quietSince} />
        <span>{theme.name}</span>
        {audience !== 'public' ? (
          <span className="with-icon">
            <Icon name="lock" size={15} />
            {t(`audience.${audience}`)}
          </span>
        ) : null}
      </p>
      {contact ? <CardContact contact={contact} language={language} /> : null}
    </li>
  )
}

/** Whom to ask, in a line, with the ways that lead there at once. */
function CardContact({ contact: { name, mail, phone, page }, language }: { contact: ContactView; language: string }) {
  const t = useT()
  return (
    <p className="card-contact">
      <span>
        {t('practice.whom_to_ask')}: <bdi lang={language}>{name}</bdi>
      </span>
      {phone ? (
        <a className="ds-link" href={phoneHref(phone)} dir="ltr">
          {phone}
        </a>
      ) : null}
      {mail ? (
        <a className="ds-link" href={`mailto:${mail}`} dir="ltr">
          {mail}
        </a>
      ) : null}
      {page && !phone && !mail ? (
        <a className="ds-link" href={page} dir="ltr" rel="noreferrer nofollow ugc">
          {hostOf(page)}
        </a>
      ) : null}
    </p>
  )
}
