import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { ThreadReference } from '#server/forum/views.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

function Title({ thread, href }: { thread: ThreadReference; href: string }) {
  return (
    <a href={href} lang={thread.language} dir={directionOf(thread.language)}>
      {thread.title}
    </a>
  )
}

/** Conversations that began at the post above. */
export function Continuations({ threads }: { threads: readonly ThreadReference[] }) {
  const t = useT()
  if (threads.length === 0) return null
  return (
    <ul className="continuations">
      {threads.map((thread) => (
        <li key={thread.id}>
          <Icon name="discussion" size={18} />
          <span>{t('continue.in')}</span> <Title thread={thread} href={pathOfThread(thread)} />
        </li>
      ))}
    </ul>
  )
}

/** The post of another conversation at which this one began. */
export function Began({ thread, number, words }: { thread: ThreadReference; number: number; words?: string }) {
  const t = useT()
  return (
    <p className="began">
      <span>{words ?? t('continue.began', { number })}</span>{' '}
      <Title thread={thread} href={pathOfPost(thread, number)} />
    </p>
  )
}
