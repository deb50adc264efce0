import type { HTMLAttributes, MouseEventHandler } from 'react'
import { useT } from './messages.tsx'

/** Other attributes go to the box itself, for a script that fills it. */
interface NewRepliesProps extends HTMLAttributes<HTMLDivElement> {
  count: number
  /** Where the new replies are read without scripts. */
  href: string
  onShow?: MouseEventHandler<HTMLAnchorElement>
}

/** "3 new replies · show them". Announced politely; stays empty, and in its place, while there are none. */
export function NewReplies({ count, href, onShow, ...box }: NewRepliesProps) {
  const t = useT()
  return (
    <div {...box} className="new-replies" role="status">
      {count > 0 ? (
        <a href={href} onClick={onShow}>
          {t('thread.new_replies', { count })}
        </a>
      ) : null}
    </div>
  )
}
