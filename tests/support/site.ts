import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { openSession } from '#server/accounts/open-session.ts'
import { type OpenDatabase, openDatabase, transact } from '#server/platform/db.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { createTestDatabase } from './database-server.ts'
import { DATABASE_SERVER } from './global-journeys.ts'
import { type RunningSite, startSite } from './running-site.ts'
import { fitsNarrowScreen, hasNoBarriers } from './screen-checks.ts'
import { faultsIn, type Watch, watchFor } from './watched.ts'
import { type MemberFacts, member, type TestMember } from './world.ts'

/** The real site, and its database for arranging the world with tests/support/world.ts. */
export interface Site extends RunningSite {
  db: OpenDatabase['db']
  databaseUrl: string
}

interface PerWorker {
  /** Settings of the site beyond its address and its database. */
  siteSettings: Record<string, string>
  /** One for each worker, on a database of its own that starts with the reference rows. */
  site: Site
}

interface PerJourney {
  /** What goes wrong beside what the journey looks at; checked by itself when the journey ends. */
  watch: Watch
  /** Somebody who has joined and reads English, as the journeys do. */
  someone(facts?: MemberFacts): Promise<TestMember>
  /** Signs a browser in as somebody, without the form. */
  signedIn(where: Page | BrowserContext, member: TestMember): Promise<void>
  /** A window in a browser of somebody's own: signed in, or a reader's. Two of them are two people. */
  person(member?: TestMember): Promise<Page>
  /** Asserts that the page is accessible (WCAG 2.2 AA, by axe). */
  axe(page: Page): Promise<void>
  /** Asserts that the page does not scroll sideways at 320 px. */
  noSidewaysScroll(page: Page): Promise<void>
}

/** What the session list says of a browser that was signed in without the form. */
const VISIT = { addressKey: 'journey', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/1 Chrome/1' }

async function sessionCookie(site: Site, member: TestMember): Promise<{ name: string; value: string }> {
  const header = await transact(site.db, (tx) => openSession(tx, member.id, VISIT, new Date()))
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(header) ?? []
  if (!name || !value) throw new Error('Opening a session gave no cookie.')
  return { name, value }
}

/** A journey through the real site: `test('sentence', { tag: '@both' }, async ({ page, site, person }) => …)`. */
export const test = base.extend<PerJourney, PerWorker>({
  siteSettings: [{}, { scope: 'worker', option: true }],

  site: [
    async ({ siteSettings }, use, { workerIndex }) => {
      const server = process.env[DATABASE_SERVER]
      if (!server) throw new Error('The database of the journeys is not running: start them with Playwright.')
      const databaseUrl = await createTestDatabase(server, `journeys_${workerIndex}`)
      const open = openDatabase(databaseUrl, 4)
      const running = await startSite(databaseUrl, siteSettings)
      establishSettings({ origin: running.origin, demo: false, pool: open.pool, secret: 'journeys', wakePostman: null })
      await use({ ...running, db: open.db, databaseUrl })
      await open.close()
      await running.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: ({ site }, use) => use(site.origin),

  watch: [
    async ({ site }, use, testInfo) => {
      const before = site.output().length
      const watch = watchFor(site.origin)
      await use(watch)
      const log = site.output().slice(before)
      const trouble = [...watch.trouble(), ...faultsIn(log).filter((line) => !watch.allows(line))]
      if (log && (trouble.length > 0 || testInfo.status !== testInfo.expectedStatus))
        await testInfo.attach('the log of the site', { body: log, contentType: 'text/plain' })
      expect(trouble, 'what went wrong beside what the journey looked at').toEqual([])
    },
    { auto: true },
  ],

  context: async ({ context, watch }, use) => {
    watch.over(context)
    await use(context)
  },

  someone: ({ site }, use) => use((facts) => member(site.db, { locale: 'en', ...facts })),

  signedIn: ({ site }, use) =>
    use(async (where, member) => {
      const context = 'context' in where ? where.context() : where
      const cookie = await sessionCookie(site, member)
      await context.addCookies([{ ...cookie, url: site.origin, httpOnly: true, sameSite: 'Lax' }])
    }),

  person: async ({ browser, signedIn, watch }, use) => {
    const windows: BrowserContext[] = []
    await use(async (member) => {
      const context = await browser.newContext()
      windows.push(context)
      watch.over(context)
      if (member) await signedIn(context, member)
      return context.newPage()
    })
    for (const window of windows) await window.close()
  },

  axe: ({ javaScriptEnabled }, use) => use((page) => hasNoBarriers(page, javaScriptEnabled !== false)),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off this pattern what a fixture needs
  noSidewaysScroll: ({}, use) => use(fitsNarrowScreen),
})

export { expect }
