import type { ThreadRowView } from '#server/forum/views.ts'
import { ThreadRow } from './thread-row.tsx'
import type { Telling } from './time.tsx'

interface ThreadListProps extends Telling {
  threads: readonly ThreadRowView[]
  hrefOf: (thread: ThreadRowView) => string
  level?: 2 | 3
  /** Members who have a thread open right now, by thread id. */
  hereNow?: Readonly<Record<number, number>>
}

/** Threads as rows between hairlines. */
export function ThreadList({ threads, hrefOf, level, hereNow = {}, ...telling }: ThreadListProps) {
  return (
    <ul className="thread-list">
      {threads.map((thread) => (
        <ThreadRow
          key={thread.id}
          thread={thread}
          href={hrefOf(thread)}
          {...(level ? { level } : {})}
          hereNow={hereNow[thread.id] ?? 0}
          {...telling}
        />
      ))}
    </ul>
  )
}
