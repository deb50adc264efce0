import { type RefObject, useEffect } from 'react'

/**
 * Keeps an unsent text in this window, so that a reload or a page that was left by mistake does not lose it.
 * @param untouched what the field holds before anybody types: only that is replaced by what was kept
 */
export function useKeptText(name: string, field: RefObject<HTMLTextAreaElement | null>, untouched = '') {
  useEffect(() => {
    const kept = sessionStorage.getItem(name)
    if (kept && field.current && field.current.value === untouched) field.current.value = kept
  }, [name, field, untouched])
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
