import { useEffect } from 'react'

const openMenus = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')]

/**
 * Lets open menus be closed by Escape, which gives the focus back to what opened them, and by pressing, or
 * going, anywhere else.
 * Where scripts do not run, a menu closes by the button that opened it.
 */
export function useClosingMenus(): void {
  useEffect(() => {
    const byEscape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return
      for (const menu of openMenus()) {
        const within = menu.contains(document.activeElement)
        menu.open = false
        if (within) menu.querySelector('summary')?.focus()
      }
    }
    const elsewhere = ({ target }: Event): void => {
      for (const menu of openMenus()) if (!(target instanceof Node && menu.contains(target))) menu.open = false
    }
    document.addEventListener('keydown', byEscape)
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('keydown', byEscape)
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [])
}
