import { useEffect, useState } from 'react'
import { BADGE_LIMIT } from '#server/notifications/terms.ts'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'
import { useUnread } from './unread.ts'

/** The way to what the member has been told, with how much of it is unread: in words for those who do not see the badge. */
export function Bell({ href, unread, current }: { href: string; unread: number; current: boolean }) {
  const t = useT()
  const count = useUnread(unread)
  const [said, setSaid] = useState('')
  const words =
    count === 0
      ? t('nav.notices_none')
      : count > BADGE_LIMIT
        ? t('nav.notices_more', { limit: BADGE_LIMIT })
        : t('nav.notices', { count })
  // What comes while one reads is said politely; what stood there when the page came is not.
  useEffect(() => setSaid(count > unread ? words : ''), [count, unread, words])
  return (
    <>
      <a
        className="ds-button bell"
        data-variant="tertiary"
        data-size="sm"
        data-icon="true"
        href={href}
        aria-label={words}
        aria-current={current ? 'page' : undefined}
      >
        <Icon name="bell" size={22} />
        {count > 0 ? (
          <span className="badge" aria-hidden="true">
            {count > BADGE_LIMIT ? `${BADGE_LIMIT}+` : count}
          </span>
        ) : null}
      </a>
      <span className="ds-sr-only" role="status">
        {said}
      </span>
    </>
  )
}
