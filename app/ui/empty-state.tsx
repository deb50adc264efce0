import type { ReactNode } from 'react'
import { RoundTable } from './round-table.tsx'

/** Nothing here yet: six empty seats, a sentence, and a way on. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <RoundTable voices={{}} size={128} label="" />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
