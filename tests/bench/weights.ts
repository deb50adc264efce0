import { chromium, type Page } from '@playwright/test'
import { PATHS } from '#app/paths.ts'
import { installedBrowser, LAUNCH_ARGS } from '#tests/support/browser.ts'
import { kilobytes } from './figures.ts'
import type { Bench } from './ground.ts'
import type { Finding, Section } from './report.ts'
import { plantConversation, signedIn } from './talk.ts'

const TARGETS = { page: 60_000, readerScripts: 5_000, memberScripts: 125_000, fonts: 100_000 }

type Sort = 'page' | 'style' | 'script' | 'font' | 'other'

/** Bytes of what a browser loads for a page, as transferred, without headers. */
type Weights = Record<Sort, number>

/** What a browser transfers for the pages that are read most, with everything that their scripts load. */
export async function weights({ openGround }: Bench): Promise<Section> {
  const title = 'Weight as transferred, images apart'
  const installed = installedBrowser()
  if (!installed) return { title, findings: [], remarks: ['No Chromium on this machine: not measured.'] }
  const ground = await openGround('weights')
  for (let more = 20; more > 0; more--) await plantConversation(ground.db, 3)
  const { path } = await plantConversation(ground.db, 20)
  const { cookie } = await signedIn(ground.db)
  const [name = '', value = ''] = cookie.split('=')
  const browser = await chromium.launch({ executablePath: installed.executablePath, args: LAUNCH_ARGS })

  const weigh = async (address: string, member = false): Promise<Weights> => {
    const context = await browser.newContext({ locale: 'nb-NO' })
    if (member) await context.addCookies([{ name, value, url: ground.origin }])
    const weights = await weightsOf(await context.newPage(), ground.origin + address)
    await context.close()
    return weights
  }

  const findings: Finding[] = []
  const readers = { 'front page': PATHS.home, 'list of conversations': PATHS.threads, 'thread of 20 posts': path }
  for (const [what, address] of Object.entries(readers)) {
    const { page, style, script, font } = await weigh(address)
    const all = page + style + script
    findings.push(
      {
        what: `a reader’s ${what}`,
        figure: kilobytes(all),
        target: `≤ ${kilobytes(TARGETS.page)}`,
        met: all <= TARGETS.page,
      },
      { what: '  of it page, style', figure: `${kilobytes(page)}, ${kilobytes(style)}` },
      {
        what: '  of it JavaScript',
        figure: kilobytes(script),
        target: `≤ ${kilobytes(TARGETS.readerScripts)}`,
        met: script <= TARGETS.readerScripts,
      },
      {
        what: '  fonts besides',
        figure: kilobytes(font),
        target: `≤ ${kilobytes(TARGETS.fonts)}`,
        met: font <= TARGETS.fonts,
      },
    )
  }
  const { page, style, script } = await weigh(path, true)
  findings.push(
    {
      what: 'JavaScript of a member’s thread page',
      figure: kilobytes(script),
      target: `≤ ${kilobytes(TARGETS.memberScripts)}`,
      met: script <= TARGETS.memberScripts,
    },
    { what: '  besides page, style', figure: `${kilobytes(page)}, ${kilobytes(style)}` },
  )
  await browser.close()
  await ground.close()
  return { title, findings, remarks: ['Bodies as Chromium took them over the wire, packed as the site sends them.'] }
}

const SORTS: Record<string, Sort> = { document: 'page', stylesheet: 'style', script: 'script', font: 'font' }

async function weightsOf(page: Page, address: string): Promise<Weights> {
  const weights: Weights = { page: 0, style: 0, script: 0, font: 0, other: 0 }
  const weighing: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    // A preloaded module is told apart by its name only.
    const sort = request.url().endsWith('.js') ? 'script' : (SORTS[request.resourceType()] ?? 'other')
    weighing.push(
      request.sizes().then(({ responseBodySize }) => {
        weights[sort] += responseBodySize
      }),
    )
  })
  await page.goto(address, { waitUntil: 'load' })
  // Scripts that are loaded by scripts: a socket, once it is open, is the last of them.
  await page.waitForTimeout(2_000)
  await Promise.all(weighing)
  return weights
}
