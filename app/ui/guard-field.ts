import { type FormEvent, useState } from 'react'
import { useT } from '#app/ui/messages.tsx'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'

/** Warns, while people type, of texts that look as if they held an identity number. By field name. */
export function useGuard() {
  const t = useT()
  const [warned, setWarned] = useState<Readonly<Record<string, boolean>>>({})
  return {
    onInput({ currentTarget: { name, value } }: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
      const found = blockingIdentifier(value) !== undefined
      setWarned((before) => (Boolean(before[name]) === found ? before : { ...before, [name]: found }))
    },
    warned: (name: string): boolean => warned[name] === true,
    warning: (name: string): string | undefined => (warned[name] ? t('identifier.blocked') : undefined),
  }
}
