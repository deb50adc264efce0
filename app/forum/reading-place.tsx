import { useT } from '#app/ui/messages.tsx'

/** The line between what a member has read and what has come since. */
export function NewSince() {
  const t = useT()
  return (
    <p className="new-since">
      <span>{t('unread.here')}</span>
    </p>
  )
}

/**
 * Where scripts do not run, the browser tells by fetching a dot that the page was opened, after the page has come: the
 * page itself can be asked for again and again without anything happening.
 * @param last 0 where the page leaves posts out, so that not all between its ends were seen
 */
export function ReadWithoutScripts({ threadId, first, last }: { threadId: number; first: number; last: number }) {
  if (first < 1 || last < first) return null
  return (
    <noscript>
      <img src={`/t/${threadId}/read?seen=${first}-${last}`} alt="" width="1" height="1" />
    </noscript>
  )
}
