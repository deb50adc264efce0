import { expect, type Locator, type Page } from '@playwright/test'

/** What has the focus: its name as far as the page shows one, whether one sees that it has it, and where it stands. */
export interface Stop {
  name: string
  visible: boolean
  top: number
  tabIndex: number
}

/** What has the focus now. */
export const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement
    const { top, width, height } = focused.getBoundingClientRect()
    // A cell of a table shows the focus of the link that fills it; the skip link shows it by being there at all.
    const rings = [focused, focused.closest('td')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const name = focused.getAttribute('aria-label') ?? focused.innerText ?? focused.getAttribute('name') ?? ''
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      visible: focused !== document.body && width > 1 && height > 1 && (rings || focused.matches('.ds-skip-link')),
      top: top + scrollY,
      tabIndex: focused.tabIndex,
    }
  })

/** Presses Tab until something has the focus, and sees at each step where it is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    expect(await stop(page), 'every step shows where the focus is').toMatchObject({ visible: true })
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Eighty presses of Tab on ${page.url()} did not lead there.`)
}
