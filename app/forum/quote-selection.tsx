import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { QuoteOfferProps } from './quote-offer.tsx'

/** Longest quotation, in characters: whoever wants all of a post links to it. */
const LONGEST = 1_500

interface Chosen {
  /** The text of the post, at whose end the offer stands. */
  host: Element
  number: number
  words: string
}

/** What is selected, if it lies within the text of one post. */
function chosenNow(): Chosen | undefined {
  const place = document.getSelection()
  if (!place || place.isCollapsed || place.rangeCount === 0) return undefined
  const { startContainer, endContainer } = place.getRangeAt(0)
  const of = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.post-text')
  const host = of(startContainer)
  const number = Number(/^p(\d+)$/.exec(host?.closest('.post')?.id ?? '')?.[1])
  const words = place.toString().trim().slice(0, LONGEST)
  return host && host === of(endContainer) && number > 0 && words !== '' ? { host, number, words } : undefined
}

/** Words of a post as a quotation in markdown, with a link to where they stand. */
const quotation = (words: string, number: number, href: string): string =>
  [...words.split('\n'), '', `[#${number}](${href})`].map((line) => `> ${line}`.trimEnd()).join('\n')

/**
 * A button at the end of the text from which something is selected, by mouse, finger or keyboard: the next press of Tab
 * comes to it. It stays in view as long as the text does.
 */
export default function QuoteSelection({ hrefOf, onQuote }: QuoteOfferProps): ReactNode {
  const t = useT()
  const [chosen, setChosen] = useState(chosenNow)
  useEffect(() => {
    const look = () => {
      // Whoever has come to the button has not let go of the words.
      if (document.activeElement?.closest('.quote-selection')) return
      setChosen(chosenNow())
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const button = useRef<HTMLButtonElement>(null)
  const host = chosen?.host
  useEffect(() => {
    if (!host) return
    const comeHere = (event: KeyboardEvent) => {
      // Whoever selects with the mouse has the focus on the post as a whole, or nowhere.
      const nowhere = document.activeElement === document.body || document.activeElement === host.closest('.post')
      if (event.key !== 'Tab' || event.shiftKey || !nowhere || !button.current) return
      event.preventDefault()
      button.current.focus()
    }
    document.addEventListener('keydown', comeHere)
    return () => document.removeEventListener('keydown', comeHere)
  }, [host])
  if (!chosen) return null
  const { number, words } = chosen
  return createPortal(
    <span className="quote-selection">
      <button
        ref={button}
        type="button"
        className="ds-button"
        data-size="sm"
        aria-label={t('quote.selection_number', { number })}
        // The selection stays while the button is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          setChosen(undefined)
          document.getSelection()?.removeAllRanges()
          onQuote(quotation(words, number, hrefOf(number)))
        }}
        onBlur={() => setChosen(chosenNow())}
      >
        <Icon name="quote" size={18} />
        {t('quote.selection')}
      </button>
    </span>,
    chosen.host,
  )
}
