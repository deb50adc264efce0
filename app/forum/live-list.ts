import { useRevalidator } from '@remix-run/react'
import { useRef, useState } from 'react'
import { useRoot } from '#app/root.tsx'
import { useLive } from '#app/ui/live-connection.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import type { Here, ThreadNews } from '#server/realtime/terms.ts'

const total = (here: Here): number => Object.values(here).reduce((sum, count) => sum + count, 0)

/** What a list is narrowed to, as far as news can tell. */
interface LiveFilter {
  theme?: string | undefined
  kind?: string | undefined
  group?: string | undefined
  /** The list holds only questions without an answer. */
  waiting?: boolean | undefined
}

/** Whether news of a thread could change what a list holds. */
export function belongs({ name, filedUnder }: ThreadNews, { theme, kind, group, waiting }: LiveFilter): boolean {
  if (!filedUnder || (name !== 'thread.opened' && name !== 'post.added')) return false
  if (waiting && (name !== 'thread.opened' || filedUnder.kind !== 'question')) return false
  return (
    (!theme || theme === filedUnder.theme) &&
    (!kind || kind === filedUnder.kind) &&
    (!group || group === filedUnder.voice)
  )
}

/** A list of threads that moves: counts go up in place, and what is new is counted, not pushed into the list. */
export function useLiveList(shown: readonly ThreadRowView[], filter: LiveFilter = {}) {
  const member = useRoot()?.member
  const [counts, setCounts] = useState<Record<number, { revision: number; replyCount: number }>>({})
  const [hereNow, setHereNow] = useState<Record<number, number>>({})
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())

  function hear(news: ThreadNews): void {
    setCounts((before) => {
      const known = before[news.threadId]
      if (known && known.revision >= news.revision) return before
      return { ...before, [news.threadId]: { revision: news.revision, replyCount: news.postCount - 1 } }
    })
    if (belongs(news, filter)) setFresh((before) => new Set(before).add(news.threadId))
  }

  const { revalidate } = useRevalidator()
  const opened = useRef(false)
  const hearing = useRef({})
  hearing.current = {
    news: hear,
    here: ({ threadId, here }: { threadId: number; here: Here }) =>
      setHereNow((before) => ({ ...before, [threadId]: total(here) })),
    opened({ here }: { here: Record<number, Here> }) {
      setHereNow(Object.fromEntries(Object.entries(here).map(([id, groups]) => [id, total(groups)])))
      // Open again after a lost line: what happened meanwhile was not heard.
      if (opened.current) revalidate()
      opened.current = true
    },
    compare: () => revalidate(),
  }
  useLive(member ? 'threads' : undefined, hearing)

  const threads = shown.map((thread) => {
    const moved = counts[thread.id]
    return moved && moved.revision > thread.revision
      ? { ...thread, replyCount: moved.replyCount, revision: moved.revision }
      : thread
  })
  const listed = new Set(shown.map(({ id }) => id))
  return { threads, hereNow, fresh: [...fresh].filter((id) => !listed.has(id)).length }
}
