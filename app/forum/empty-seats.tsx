import { pathOfThread } from '#app/paths.ts'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { useShownTitle } from '#app/ui/reading.tsx'
import { RoundTable } from '#app/ui/round-table.tsx'
import type { EmptySeat } from '#server/forum/empty-seats.ts'
import { listOfNames } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

function TitleLink({ thread }: { thread: EmptySeat['thread'] }) {
  const title = useShownTitle(thread)
  return (
    <a href={pathOfThread(thread)} lang={title.language} dir={directionOf(title.language)}>
      {title.text}
    </a>
  )
}

/** Conversations that wait for a voice. `own`: for one of the member's own groups. */
export function EmptySeats({ seats, own }: { seats: readonly EmptySeat[]; own: boolean }) {
  const t = useT()
  const locale = useLocale()
  return (
    <section className="ds-card tinted" aria-labelledby="empty-seats">
      <h2 className="ds-heading" data-size="2xs" id="empty-seats">
        {t('seats.title')}
      </h2>
      <p className="hint">{own ? t('seats.lead_own') : t('seats.lead')}</p>
      <ul className="plain">
        {seats.map(({ thread, empty }) => (
          <li key={thread.id}>
            <RoundTable voices={thread.voices} label="" />
            <div>
              <TitleLink thread={thread} />
              <small>
                {t('seats.none_yet', {
                  groups: listOfNames(
                    empty.map((group) => t(`groups.${group}`).toLocaleLowerCase(locale)),
                    locale,
                  ),
                })}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
