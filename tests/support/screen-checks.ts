import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.2 at level AA and all that it builds on. */
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The narrowest screen that the design knows, in CSS pixels. */
const NARROWEST = { width: 320, height: 640 }

/**
 * Shows what a page without scripts shows, in a window where axe can run: the same markup, styles and address, the
 * product's own scripts left out.
 */
async function scriptedTwin(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('This page belongs to no browser.')
  const markup = (await page.content()).replace(/<script\b[^>]*>.*?<\/script>|<\/?noscript\b[^>]*>/gs, '')
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() })
  const twin = await context.newPage()
  await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }))
  await twin.goto(page.url())
  return twin
}

/**
 * Asserts that nothing on the page goes against WCAG 2.2 AA as far as a machine can tell.
 * @param scripted whether scripts run on this page
 */
export async function hasNoBarriers(page: Page, scripted: boolean): Promise<void> {
  const shown = scripted ? page : await scriptedTwin(page)
  const { violations } = await new AxeBuilder({ page: shown }).withTags(WCAG_22_AA).analyze()
  if (shown !== page) await shown.context().close()
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html}`),
  )
  expect(told, `barriers on ${page.url()}`).toEqual([])
}

/** Asserts that at 320 px the page scrolls down only, and leaves the window as it was. */
export async function fitsNarrowScreen(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize(NARROWEST)
  const sticksOut = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > clientWidth + 1 || left < -1
    })
    const named = wide
      .slice(0, 8)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
    return [`${scrollWidth} px wide at ${clientWidth}`, ...named]
  })
  expect(sticksOut, `sideways scrolling on ${page.url()}`).toEqual([])
  if (before) await page.setViewportSize(before)
}
