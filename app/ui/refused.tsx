import type { ReactNode } from 'react'
import { type Refusal, typed } from '#app/edge/refusal.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { ErrorSummary } from './error-summary.tsx'
import { useT } from './messages.tsx'

/** What a form shows after it was sent: what was wrong, and all that was typed. */
export interface Refused {
  /** What is wrong with a field, in words. */
  said(name: string): string | undefined
  /** What was typed into a field, or what stood there before. */
  value(name: string, before?: string): string | undefined
  /** All that was chosen under one name. */
  chosen(name: string, before: readonly string[]): readonly string[]
  /** All that is wrong, for the top of the form; nothing before it was refused. */
  summary: ReactNode
}

/** What the fields of our forms are called, for naming them away from where they stand. */
const LABELS: Record<string, MessageKey> = {
  displayName: 'account.name',
  email: 'account.email',
  password: 'account.password',
  currentPassword: 'account.current_password',
  groups: 'account.groups',
  languages: 'account.languages',
  tagline: 'account.tagline',
  locale: 'account.locale',
  reason: 'suspend.reason',
}

/**
 * Reads a refusal for one form.
 * @param idOf the id of a field where it is not its name
 * @param named the form's own words for its fields, in the order of the page, in which all that is wrong is then told
 */
export function useRefused(
  refusal: Refusal | undefined,
  idOf: (name: string) => string = (name) => name,
  named: Readonly<Record<string, string>> = {},
): Refused {
  const t = useT()
  const said = (name: string): string | undefined => {
    const wrong = refusal?.fields[name]
    return wrong && t(wrong.key, wrong.values)
  }
  const wrong = Object.keys(refusal?.fields ?? {})
  const inOrder = Object.keys(named).filter((name) => wrong.includes(name))
  const problems = [...new Set([...inOrder, ...wrong])].map((name) => {
    const label = named[name] ?? (LABELS[name] && t(LABELS[name]))
    return { field: idOf(name), message: `${label ? `${label}: ` : ''}${said(name)}` }
  })
  return {
    said,
    value: (name, before) => (refusal ? typed(refusal.values, name) : before),
    chosen: (name, before) => (refusal ? [refusal.values[name] ?? []].flat() : before),
    summary: refusal ? <ErrorSummary title={t(refusal.said.key, refusal.said.values)} problems={problems} /> : null,
  }
}
