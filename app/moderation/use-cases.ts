import { useRevalidator } from '@remix-run/react'
import { useRef, useState } from 'react'
import { useLive } from '#app/ui/live-connection.ts'

/**
 * Looks at the page again whenever a case came or changed, for as long as it stands.
 * @returns how often that has happened, so that it can be said
 */
export function useCases(): number {
  const { revalidate } = useRevalidator()
  const [turns, setTurns] = useState(0)
  const opened = useRef(false)
  const look = (): void => {
    revalidate()
    setTurns((before) => before + 1)
  }
  const hearing = useRef({
    cases: look,
    compare: look,
    // What happened while the line was away was not heard.
    opened: () => {
      if (opened.current) look()
      opened.current = true
    },
  })
  hearing.current.cases = look
  hearing.current.compare = look
  useLive('moderators', hearing)
  return turns
}
