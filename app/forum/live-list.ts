import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRoot } from '#app/root.tsx'
import { showRows, useLive } from '#app/ui/live-connection.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import type { Here, ThreadNews } from '#server/realtime/terms.ts'
import { type Heard, hear, movedRow } from './moved-rows.ts'
import { type RefreshPace, refreshPace } from './refresh-pace.ts'
import { useFirstShown } from './shown-order.ts'

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

/**
 * A list of threads that moves. Its rows take new figures in place and keep their order until the reader asks for it
 * anew; what else is new is counted, not pushed into the list. The page's other figures follow at a slow pace.
 * @param rows the list as the server gives it, again and again
 */
export function useLiveList(rows: readonly ThreadRowView[], filter: LiveFilter = {}) {
  const root = useRoot()
  const [heardOf, setHeardOf] = useState<Record<number, Heard | undefined>>({})
  const [hereNow, setHereNow] = useState<Record<number, number>>({})
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const first = useFirstShown({ rows, at: root?.now ?? '' })
  const { revalidate } = useRevalidator()
  const refresh = useRefresh(revalidate)
  const ids = first.rows.map(({ id }) => id)
  const setHereIn = useCallback(
    (here: Record<number, Here>) =>
      setHereNow(Object.fromEntries(Object.entries(here).map(([id, groups]) => [id, total(groups)]))),
    [],
  )
  const hearing = useRef({})
  hearing.current = {
    news(news: ThreadNews) {
      setHeardOf((before) => ({ ...before, [news.threadId]: hear(before[news.threadId], news, new Date()) }))
      if (belongs(news, filter)) setFresh((before) => new Set(before).add(news.threadId))
      refresh()
    },
    here: ({ threadId, here }: { threadId: number; here: Here }) =>
      setHereNow((before) => ({ ...before, [threadId]: total(here) })),
    opened() {
      showRows(ids, setHereIn)
      // Since the page was made, or the line was lost, nothing was heard.
      revalidate()
    },
    compare: () => revalidate(),
  }
  const line = useLive(root?.member ? 'threads' : undefined, hearing)
  // The list shows other rows now: other threads are of interest.
  const shownNow = ids.join()
  const said = useRef(shownNow)
  useEffect(() => {
    if (line !== 'live' || said.current === shownNow) return
    said.current = shownNow
    showRows(shownNow ? shownNow.split(',').map(Number) : [], setHereIn)
  }, [line, shownNow, setHereIn])

  const now = new Map(rows.map((row) => [row.id, row]))
  const threads = first.rows.map((row) => movedRow(now.get(row.id) ?? row, heardOf[row.id]))
  const shown = new Set(threads.map(({ id }) => id))
  const arrived = rows.filter(({ lastActivityAt }) => lastActivityAt > first.at).map(({ id }) => id)
  return { threads, hereNow, fresh: [...new Set([...fresh, ...arrived])].filter((id) => !shown.has(id)).length }
}

/** Asks for the page's data anew after news, at a slow pace and only while somebody looks. */
function useRefresh(revalidate: () => void): () => void {
  const current = useRef(revalidate)
  current.current = revalidate
  const pace = useRef<RefreshPace>(undefined)
  useEffect(() => {
    const own = refreshPace(
      () => current.current(),
      () => !document.hidden,
    )
    pace.current = own
    document.addEventListener('visibilitychange', own.looked)
    return () => {
      own.stop()
      document.removeEventListener('visibilitychange', own.looked)
    }
  }, [])
  return () => pace.current?.news()
}
