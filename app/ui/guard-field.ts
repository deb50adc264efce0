import { type FormEvent, useRef, useState } from 'react'
import type { IdentifierSeverity } from '#server/platform/identifiers.plain.ts'

/**
 * Says, while people type, how much their texts look as if they held an identity number. By field name. The guard comes
 * when somebody first types; the server has one of its own.
 */
export function useGuard() {
  const [found, setFound] = useState<Readonly<Record<string, IdentifierSeverity | undefined>>>({})
  const latest = useRef<Record<string, string>>({})
  async function look(name: string, value: string): Promise<void> {
    latest.current[name] = value
    const guard = await import('#server/platform/identifiers.plain.ts').catch(() => undefined)
    // More was typed while the guard was on its way.
    if (!guard || latest.current[name] !== value) return
    const { severity } = guard.identifierVerdict(value)
    setFound((before) => (before[name] === severity ? before : { ...before, [name]: severity }))
  }
  return {
    look: (name: string, value: string): void => void look(name, value),
    onInput: ({ currentTarget: { name, value } }: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
      void look(name, value),
    warned: (name: string): IdentifierSeverity | undefined => found[name],
  }
}
