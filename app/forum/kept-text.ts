import { type RefObject, useEffect } from 'react'

/** What the names of kept texts begin with. */
const KEPT = 'kept-'

/** Forgets every text that this window keeps: whoever sits down next, signed in or not, finds none of them. */
export function forgetKeptTexts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(KEPT)) sessionStorage.removeItem(name)
}

interface Kept {
  /** Whose text it is: nobody else who signs in here is shown it. Without a member nothing is kept. */
  memberId: string | undefined
  /** Which text of the member's, as `reply-12`. */
  name: string
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
  /** What the field holds before anybody types: only that is replaced by what was kept. */
  untouched?: string
}

/** Keeps an unsent text in this window, so that a reload or a page that was left by mistake does not lose it. */
export function useKeptText({ memberId, name, field, untouched = '' }: Kept) {
  const key = memberId && `${KEPT}${memberId}-${name}`
  useEffect(() => {
    const kept = key && sessionStorage.getItem(key)
    if (kept && field.current && field.current.value === untouched) field.current.value = kept
  }, [key, field, untouched])
  return {
    keep(text: string): void {
      try {
        if (key) sessionStorage.setItem(key, text)
      } catch {
        // A browser that keeps nothing still sends.
      }
    },
    forget(): void {
      if (key) sessionStorage.removeItem(key)
    },
  }
}
