import { type RefObject, useEffect } from 'react'

/** Keeps an unsent text in this window, so that a reload or a page that was left by mistake does not lose it. */
export function useKeptText(name: string, field: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const kept = sessionStorage.getItem(name)
    if (kept && field.current && field.current.value === '') field.current.value = kept
  }, [name, field])
  return {
    keep(text: string): void {
      try {
        sessionStorage.setItem(name, text)
      } catch {
        // A browser that keeps nothing still sends.
      }
    },
    forget(): void {
      sessionStorage.removeItem(name)
    },
  }
}
