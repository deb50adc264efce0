import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

/** WCAG 2.2 at level AA and all that it builds on. */
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The narrowest screen that the design knows, in CSS pixels. */
const NARROWEST = { width: 320, height: 640 }

/** A window beside each browser of the journeys, where axe can run; kept, so that styles and fonts are there already. */
const twins = new WeakMap<Browser, Promise<Page>>()

/**
 * Shows what a page without scripts shows, in a window where axe can run: the same markup, styles and address, the
 * product's own scripts left out.
 */
async function scriptedTwin(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('This page belongs to no browser.')
  const opening = twins.get(browser) ?? browser.newContext({ javaScriptEnabled: true }).then((own) => own.newPage())
  twins.set(browser, opening)
  const twin = await opening
  const body = (await page.content()).replace(/<script\b[^>]*>.*?<\/script>|<\/?noscript\b[^>]*>/gs, '')
  const size = page.viewportSize()
  if (size) await twin.setViewportSize(size)
  // Going to the same address again with another fragment would load nothing.
  await twin.goto('about:blank')
  const address = page.url().split('#')[0] ?? ''
  await twin.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }), { times: 1 })
  await twin.goto(page.url())
  return twin
}

/**
 * Asserts that nothing on the page goes against WCAG 2.2 AA as far as a machine can tell.
 * @param scripted whether scripts run on this page
 */
export async function hasNoBarriers(page: Page, scripted: boolean): Promise<void> {
  const shown = scripted ? page : await scriptedTwin(page)
  // Pages here have no frames, so nothing is to be put together in a window of its own (what “legacy mode” leaves out).
  const { violations } = await new AxeBuilder({ page: shown })
    .options({ runOnly: { type: 'tag', values: WCAG_22_AA }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
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
