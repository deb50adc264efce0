import type { ReactNode } from 'react'

/** Where an address leads to what has just been done: `?done` shows it, `#done` takes the reader there. */
export const DONE = 'done#done'

/** Says what has just been done, to eyes and to screen readers. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className="note" data-color="success" role="status" id="done" tabIndex={-1}>
      {children}
    </p>
  )
}

/** Whether an address says that something has just been done. */
export const isDone = (url: string): boolean => new URL(url).searchParams.has('done')
