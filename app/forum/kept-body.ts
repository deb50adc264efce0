import { type RefObject, useEffect } from 'react'
import { keptName, readKept, writeKept } from './kept-text.ts'

interface KeptBody {
  memberId: string | undefined
  /** Which text of the member's. */
  name: string
  field: RefObject<HTMLTextAreaElement | null>
  /** What the field holds before anybody types: only that is replaced by what was kept. */
  untouched: string
}

/** Keeps the text of a form that has no draft on the server in this window, so that a reload does not lose it. */
export function useKeptBody({ memberId, name, field, untouched }: KeptBody) {
  const key = memberId && keptName(memberId, name)
  useEffect(() => {
    const kept = key ? readKept(key)?.fields.body : undefined
    if (kept && field.current && field.current.value === untouched) field.current.value = kept
  }, [key, field, untouched])
  return {
    keep(body: string): void {
      if (key) writeKept(key, { fields: { body }, version: 0 })
    },
    forget(): void {
      if (key) writeKept(key, undefined)
    },
  }
}
