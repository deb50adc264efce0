import { useEffect } from 'react'
import type { PostView } from '#server/forum/views.ts'

/** Milliseconds for which a post must be in view to count as read, and between two messages about it. */
const PACE = { glance: 700, between: 2_500 } as const
/** Share of a post, or of the window if the post is longer, that must be in view. */
const ENOUGH = 0.5

/** Numbers as ranges: 1, 2, 3, 7 is `1-3` and `7-7`. */
export function rangesOf(numbers: Iterable<number>): string[] {
  const ranges: [from: number, to: number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => `${from}-${to}`)
}

/**
 * Remembers which posts came before a member's eyes. What is told while a page goes away is told by a beacon; what
 * cannot be told is read again next time, which does no harm.
 */
export function useReading(threadId: number, live: boolean, shown: readonly PostView[]): void {
  const numbers = shown.map(({ number }) => number).join()
  useEffect(() => {
    if (!live) return
    const waiting = new Set<number>()
    const glances = new Map<number, ReturnType<typeof setTimeout>>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      clearTimeout(timer)
      timer = undefined
      if (waiting.size === 0) return
      const seen = new URLSearchParams(rangesOf(waiting).map((range): [string, string] => ['seen', range]))
      waiting.clear()
      navigator.sendBeacon(`/t/${threadId}/read`, seen)
    }
    const read = (number: number): void => {
      if (document.hidden) return
      waiting.add(number)
      timer ??= setTimeout(tell, PACE.between)
    }
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
          const number = Number(target.id.slice(1))
          const enough = intersectionRatio >= ENOUGH || intersectionRect.height >= innerHeight * ENOUGH
          if (isIntersecting && enough && !glances.has(number))
            glances.set(
              number,
              setTimeout(() => read(number), PACE.glance),
            )
          else if (!isIntersecting || !enough) {
            clearTimeout(glances.get(number))
            glances.delete(number)
          }
        }
      },
      { threshold: [0, 0.1, 0.25, ENOUGH, 0.75, 1] },
    )
    for (const number of numbers.split(',').filter(Boolean)) {
      const post = document.getElementById(`p${number}`)
      if (post) watch.observe(post)
    }
    const leaving = (): void => {
      if (document.hidden) tell()
    }
    document.addEventListener('visibilitychange', leaving)
    addEventListener('pagehide', tell)
    return () => {
      tell()
      watch.disconnect()
      for (const glance of glances.values()) clearTimeout(glance)
      document.removeEventListener('visibilitychange', leaving)
      removeEventListener('pagehide', tell)
    }
  }, [threadId, live, numbers])
}
