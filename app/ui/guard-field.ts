import { type FormEvent, useState } from 'react'
import { type IdentifierSeverity, identifierVerdict } from '#server/platform/identifiers.plain.ts'

/** Says, while people type, how much their texts look as if they held an identity number. By field name. */
export function useGuard() {
  const [found, setFound] = useState<Readonly<Record<string, IdentifierSeverity | undefined>>>({})
  function look(name: string, value: string): void {
    const { severity } = identifierVerdict(value)
    setFound((before) => (before[name] === severity ? before : { ...before, [name]: severity }))
  }
  return {
    look,
    onInput: ({ currentTarget: { name, value } }: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
      look(name, value),
    warned: (name: string): IdentifierSeverity | undefined => found[name],
  }
}
