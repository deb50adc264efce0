import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'

const QuoteSelection = lazy(() => import('./quote-selection.tsx').catch(() => ({ default: NoQuoting })))

const NoQuoting = (_props: QuoteOfferProps): ReactNode => null

export interface QuoteOfferProps {
  /** Permanent address of a post of this thread by its number. */
  hrefOf(number: number): string
  /** Takes a quotation in markdown. */
  onQuote(words: string): void
}

/** Offers to quote what is selected in a post; what does so comes with the first selection. */
export function QuoteOffer(props: QuoteOfferProps) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (wanted) return
    const look = () => {
      const place = document.getSelection()
      const inside = place?.anchorNode?.parentElement?.closest('.post-text')
      if (inside && !place?.isCollapsed) setWanted(true)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [wanted])
  return wanted ? (
    <Suspense fallback={null}>
      <QuoteSelection {...props} />
    </Suspense>
  ) : null
}
