import { useRef, useState } from 'react'
import { useRoot } from '#app/root.tsx'
import { useLive } from '#app/ui/live-connection.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import type { Here, ThreadNews } from '#server/realtime/terms.ts'

const total = (here: Here): number => Object.values(here).reduce((sum, count) => sum + count, 0)

/** A list of threads that moves: counts go up in place, and what is new is counted, not pushed into the list. */
export function useLiveList(shown: readonly ThreadRowView[]) {
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
    const row = shown.find(({ id }) => id === news.threadId)
    if (news.name === 'thread.opened' || (news.name === 'post.added' && !row))
      setFresh((before) => new Set(before).add(news.threadId))
  }

  const hearing = useRef({})
  hearing.current = {
    news: hear,
    here: ({ threadId, here }: { threadId: number; here: Here }) =>
      setHereNow((before) => ({ ...before, [threadId]: total(here) })),
    opened: ({ here }: { here: Record<number, Here> }) =>
      setHereNow(Object.fromEntries(Object.entries(here).map(([id, groups]) => [id, total(groups)]))),
  }
  useLive(member ? 'threads' : undefined, hearing)

  const threads = shown.map((thread) => {
    const moved = counts[thread.id]
    return moved && moved.revision > thread.revision
      ? { ...thread, replyCount: moved.replyCount, revision: moved.revision }
      : thread
  })
  return { threads, hereNow, fresh: fresh.size }
}
