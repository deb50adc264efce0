import { useEffect, useRef, useState } from 'react'
import { useNoticed } from './live-connection.ts'

/** Milliseconds for which several notices at once are gathered into one question. */
const GATHERED = 150

/**
 * How much of what the member is told is unread, kept up to date while the page is open. The number always comes from
 * the server: a window that slept, or another one in which things were read, is right again at once.
 * @param first as the page came
 */
export function useUnread(first: number): number {
  const [count, setCount] = useState(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setCount(first), [first])
  useEffect(() => () => clearTimeout(timer.current), [])
  useNoticed(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      try {
        const response = await fetch('/notifications/count')
        if (response.ok) setCount(((await response.json()) as { unread: number }).unread)
      } catch {
        // The line is down: the next word of it asks again.
      }
    }, GATHERED)
  })
  return count
}
