import { useEffect, useRef, useState } from 'react'

const KEPT = 'queue-keys'
const OFF = 'off'

/** Links of the rows, in their order. */
const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-case-link]')]

/** Moves the focus to the next row or the one before. */
function move(by: 1 | -1): void {
  const links = rowLinks()
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[at === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}

/** Takes the case of the row that has the focus. */
function take(): void {
  const row = document.activeElement?.closest('tr')
  row?.querySelector<HTMLButtonElement>('[data-case-take]')?.click()
}

/** Goes to where the case of the row that has the focus is decided. */
function decide(): void {
  const link = rowLinks().find((each) => each === document.activeElement)
  if (link instanceof HTMLAnchorElement) location.assign(`${link.pathname}/decide`)
}

/** Leads to what the keys do, and to the switch that turns them off. */
const help = (): void => document.querySelector<HTMLElement>('.queue-keys button')?.focus()

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  t: take,
  d: decide,
  '?': help,
}

/**
 * One-letter keys of the queue, unless somebody writes. They can be switched off, and stay so in this browser (WCAG 2.1.4).
 * @returns whether they are on, and how to change that; undefined before the page's scripts run
 */
export function useKeys(): { on: boolean; toggle(): void } | undefined {
  const [on, setOn] = useState<boolean>()
  const heard = useRef(false)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const busy = event.ctrlKey || event.metaKey || event.altKey
      const writing =
        event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select')
      const act = busy || writing || !heard.current ? undefined : KEYS[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    // Listening comes first: whoever sees what the keys do can press them.
    addEventListener('keydown', press)
    heard.current = readKept() !== OFF
    setOn(heard.current)
    return () => removeEventListener('keydown', press)
  }, [])
  if (on === undefined) return undefined
  const toggle = (): void => {
    heard.current = !on
    keep(on ? OFF : 'on')
    setOn(!on)
  }
  return { on, toggle }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function keep(value: string): void {
  try {
    localStorage.setItem(KEPT, value)
  } catch {
    // Without storage it holds until the page is left.
  }
}
