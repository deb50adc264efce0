import { pathToInvite } from '#app/paths.ts'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { RoundTable } from '#app/ui/round-table.tsx'
import { RoundTableLegend } from '#app/ui/round-table-legend.tsx'
import { GROUPS } from '#server/accounts/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import { listOfNames } from '#server/i18n/format.plain.ts'

/**
 * The round table of a conversation with its figures, and the seats that are still empty, in words.
 * @param inviteTo the conversation, for whoever may invite to it
 */
export function AtTheTable({ voices, inviteTo }: { voices: Voices; inviteTo?: number | undefined }) {
  const t = useT()
  const locale = useLocale()
  const empty = GROUPS.filter((group) => !voices[group])
  const [only] = empty.length === 1 ? empty : []
  return (
    <section className="ds-card" aria-labelledby="at-the-table">
      <h2 className="ds-heading" data-size="2xs" id="at-the-table">
        {t('table.title')}
      </h2>
      <div className="seat-row">
        <RoundTable voices={voices} size={128} />
        <RoundTableLegend voices={voices} />
      </div>
      {empty.length > 0 ? (
        <p className="hint">
          {t('table.empty', {
            groups: listOfNames(
              empty.map((group) => t(`groups.${group}`).toLocaleLowerCase(locale)),
              locale,
            ),
          })}
        </p>
      ) : null}
      {inviteTo === undefined ? null : (
        <p className="actions">
          <a className="ds-button" data-variant="secondary" data-size="sm" href={pathToInvite(inviteTo, only)}>
            {only ? t('invite.seat', { group: t(`groups.${only}`).toLocaleLowerCase(locale) }) : t('invite.seats')}
          </a>
        </p>
      )}
    </section>
  )
}
