/** What comes within a pause, told together. */
export interface Gathering<T> {
  add(item: T): void
  stop(): void
}

/**
 * Gathers what comes within a pause and hands it on at its end, the same only once: however fast things change, they are
 * told at this pace.
 * @param pause milliseconds from the first to the telling
 */
export function gather<T>(pause: number, handOn: (items: readonly T[]) => void): Gathering<T> {
  const waiting = new Set<T>()
  let timer: NodeJS.Timeout | undefined
  return {
    add(item) {
      waiting.add(item)
      timer ??= setTimeout(() => {
        timer = undefined
        const items = [...waiting]
        waiting.clear()
        handOn(items)
      }, pause)
    },
    stop: () => clearTimeout(timer),
  }
}
