/** Milliseconds between two refreshes at the least, and by how much they differ from one window to the next. */
export const REFRESH = { pause: 15_000, spread: 3_000 } as const

/** Refreshes a page after news, not more often than once in `REFRESH.pause`, and not while nobody looks. */
export interface RefreshPace {
  /** Something happened. */
  news(): void
  /** The page came into view, or left it. */
  looked(): void
  stop(): void
}

/**
 * @param refresh gets the page's data anew
 * @param inView whether somebody looks at the page
 */
export function refreshPace(refresh: () => void, inView: () => boolean): RefreshPace {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = false
  let last = Number.NEGATIVE_INFINITY

  function arrange(): void {
    if (timer !== undefined || !waiting || !inView()) return
    // Windows that hear the same news do not all ask at once.
    const pause = Math.max(0, last + REFRESH.pause - Date.now()) + Math.random() * REFRESH.spread
    timer = setTimeout(() => {
      timer = undefined
      if (!inView()) return
      waiting = false
      last = Date.now()
      refresh()
    }, pause)
  }

  return {
    news() {
      waiting = true
      arrange()
    },
    looked: arrange,
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
