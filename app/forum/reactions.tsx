import { useLocale, useT } from '#app/ui/messages.tsx'
import { REACTION_KINDS, type ReactionKind, type ReactionTotals } from '#server/forum/reaction-kinds.plain.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import type { Said } from '#server/platform/failures.ts'

interface ReactionsProps {
  threadId: number
  number: number
  totals: ReactionTotals
  /** What the member says of the post. */
  own: readonly ReactionKind[]
  /** Whether the member may say something of it; others see the totals. */
  mayReact: boolean
  /** All four kinds are offered, not only those that somebody chose. */
  open?: boolean
  /** Why the last reaction could not be sent. */
  refused?: Said | undefined
}

/** Pills with words and counts: buttons of one plain form, or totals to read. */
export function Reactions({ threadId, number, totals, own, mayReact, open = false, refused }: ReactionsProps) {
  const t = useT()
  const locale = useLocale()
  const shown = REACTION_KINDS.filter((kind) => open || totals[kind])
  const pill = (kind: ReactionKind) => (
    <>
      {t(`reaction_kind.${kind}`)} <b>{formatNumber(totals[kind] ?? 0, locale)}</b>
    </>
  )
  if (!mayReact)
    return shown.length === 0 ? null : (
      <ul className="reactions">
        {shown.map((kind) => (
          <li key={kind} className="pill">
            {pill(kind)}
          </li>
        ))}
      </ul>
    )
  const address = `/t/${threadId}/posts/${number}/react`
  return (
    <form className="reactions" method="post" action={address} data-post={number}>
      {shown.map((kind) => {
        const mine = own.includes(kind)
        return (
          <button
            key={kind}
            type="submit"
            className="pill"
            name={mine ? 'unsay' : 'say'}
            value={kind}
            aria-label={t('reaction.pill_number', {
              pill: `${t(`reaction_kind.${kind}`)} ${formatNumber(totals[kind] ?? 0, locale)}`,
              number,
            })}
            aria-pressed={mine}
          >
            {pill(kind)}
          </button>
        )
      })}
      {open ? null : (
        <a className="pill-more" href={address} aria-label={t('reaction.to_number', { number })}>
          {t('reaction.to')}
        </a>
      )}
      {refused ? <span role="alert">{t(refused.key, refused.values)}</span> : null}
    </form>
  )
}
