import { pathOfInitiative } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { inRow } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { AttemptCard as Card } from '#server/initiatives/attempt-rows.ts'
import { pathOfAttempt } from './paths.ts'

interface AttemptCardProps {
  attempt: Card
  /** On the page of the initiative that was tried, which needs not be named again. */
  beside?: boolean
}

/** An attempt as one meets it in a list: what was tried, what happened, why, by whom and where. */
export function AttemptCard({ attempt, beside = false }: AttemptCardProps) {
  const t = useT()
  const locale = useLocale()
  const { id, title, language, happened, causes, place, year, theme, practice, members, voice } = attempt
  const inOwn = { lang: language, dir: directionOf(language) }
  const Heading = beside ? 'h3' : 'h2'
  return (
    <li className="initiative-card">
      <Heading className="ds-heading" data-size="2xs">
        <a href={pathOfAttempt(id)} {...inOwn}>
          {title}
        </a>
      </Heading>
      <p className="card-line clamped" {...inOwn}>
        {happened}
      </p>
      <p className="meta">
        <span className="cause-tags">
          {inRow(
            causes.map((cause) => t(`cause.${cause}`)),
            locale,
          )}
        </span>
        <span className="with-icon">
          <Icon name="place" size={15} />
          {place}
        </span>
        <span>{year}</span>
        <AttemptedBy attempt={attempt} />
        <VoiceTag voice={voice} />
        {beside ? null : <span>{theme.name}</span>}
        {members ? (
          <span className="with-icon">
            <Icon name="lock" size={15} />
            {t('audience.members')}
          </span>
        ) : null}
      </p>
      {practice && !beside ? (
        <p className="meta">
          {t('attempt.of')}{' '}
          <a
            className="ds-link"
            href={pathOfInitiative(practice)}
            lang={practice.language}
            dir={directionOf(practice.language)}
          >
            {practice.title}
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** Who tried it: by name, or as the kind of organisation where nobody is named. */
export function AttemptedBy({ attempt }: { attempt: Pick<Card, 'organisation' | 'organisationType'> }) {
  const t = useT()
  const { organisation, organisationType } = attempt
  return organisationType ? <span>{t(`organisation.${organisationType}`)}</span> : <bdi>{organisation}</bdi>
}
