import type { ReactNode } from 'react'
import { useT } from '#app/ui/messages.tsx'

/** A post, folded if it is by somebody whom the member has muted: its number stays, and one press shows it. */
export function Folded({ folded, number, children }: { folded: boolean; number: number; children: ReactNode }) {
  const t = useT()
  if (!folded) return children
  return (
    <details className="folded">
      <summary>{t('mute.folded', { number })}</summary>
      {children}
    </details>
  )
}
