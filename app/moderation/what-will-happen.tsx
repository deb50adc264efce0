import type { ReactNode } from 'react'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { HiddenFields } from './hidden-fields.tsx'

interface WhatWillHappenProps {
  action: string
  /** What becomes of it, above the list. */
  lead: ReactNode
  /** The lines of the list. */
  children: ReactNode
  /** Why, as those read it whose posts move, and its language. */
  reason: string
  language: string
  /** What was filled in, which travels along. */
  values: Readonly<Record<string, string | readonly string[]>>
  /** What the button does, and what it says. */
  intent: 'split' | 'move' | 'merge'
  label: string
}

/** What moving posts will do, before it is done, with a way back to the form. */
export function WhatWillHappen({
  action,
  lead,
  children,
  reason,
  language,
  values,
  intent,
  label,
}: WhatWillHappenProps) {
  const t = useT()
  return (
    <form className="stack" method="post" action={action}>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="xs">
          {t('split.means')}
        </h2>
        <p>{lead}</p>
        <ul>{children}</ul>
        <blockquote lang={language} dir={directionOf(language)}>
          {reason}
        </blockquote>
      </section>
      <HiddenFields values={{ ...values, reason }} />
      <p className="actions">
        <SubmitButton name="intent" value={intent}>
          {label}
        </SubmitButton>
        <SubmitButton name="intent" value="change" variant="secondary">
          {t('moved.change')}
        </SubmitButton>
      </p>
    </form>
  )
}
