import { useEffect, useState } from 'react'
import { shareInPlace } from './share-link-in-place.ts'

/** Milliseconds for which it says that a link was copied; afterwards it can be said again. */
const SAID_FOR = 4_000

/** Shares links in place. @returns what to tell meanwhile */
export function useSharing(words: string): string {
  const [told, setTold] = useState('')
  useEffect(() => shareInPlace(() => setTold(words)), [words])
  useEffect(() => {
    if (told === '') return
    const timer = setTimeout(() => setTold(''), SAID_FOR)
    return () => clearTimeout(timer)
  }, [told])
  return told
}
