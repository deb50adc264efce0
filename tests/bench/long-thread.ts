import { markRead } from '#server/forum/mark-read.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { contextOf } from '#tests/support/world.ts'
import { clock, inTurns, median, milliseconds, round } from './figures.ts'
import type { Bench } from './ground.ts'
import type { Finding, Section } from './report.ts'
import { wholeTablesRead } from './scans.ts'
import { plantConversation, signedIn } from './talk.ts'
import { plantVolume, type Stored } from './volume.ts'
import { ask, BROWSER, keptOpen } from './wire.ts'

/** What a page may cost, of a short conversation's page. */
const TARGET = 1.3
/** A cookie that is not a session: pages are not kept for it, so each is made. */
const UNKEPT = { cookie: 'allmenning_session=' }

/** A conversation of 10,000 posts, opened at its start, its middle and its end, against one of 20 posts. */
export async function longThread({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('long_thread')
  const posts = brief ? 1_000 : 10_000
  const stored = await plantVolume(ground.pool, { threads: 20, posts: posts * 10 })
  const long = stored[0] as Stored
  const short = await plantConversation(ground.db, POSTS_PER_PAGE)
  const { member, cookie } = await signedIn(ground.db)
  const context = contextOf(ground.db, member, { now: new Date() })
  // As somebody who comes back: what they have read is known, and most is new.
  await markRead(context, { threadId: long.id, seen: ['1-40', '101-140'] })
  await markRead(context, { threadId: short.id, seen: ['1-10'] })
  const agent = keptOpen()
  const wait = async (path: string, headers: Record<string, string>): Promise<number> => {
    const begun = clock()
    const { status } = await ask(ground.origin + path, { ...BROWSER, ...headers }, agent)
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
    return clock() - begun
  }
  const places: Record<string, string> = {
    'first page': long.path,
    'middle page': `${long.path}?after=${long.lastNumber / 2}`,
    'last page': `${long.path}?after=${long.lastNumber - POSTS_PER_PAGE}`,
  }
  const contestants: Record<string, () => Promise<number>> = {}
  for (const [who, headers] of [
    ['reader', UNKEPT],
    ['member', { cookie }],
  ] as const) {
    contestants[`${who}: 20 posts`] = () => wait(short.path, headers)
    for (const [place, path] of Object.entries(places)) contestants[`${who}: ${place}`] = () => wait(path, headers)
  }
  await inTurns(brief ? 2 : 30, contestants)
  const waits = await inTurns(brief ? 3 : 150, contestants)
  agent.destroy()
  const tables = await wholeTablesRead(ground, () =>
    threadPage(context, { id: long.id, after: long.lastNumber / 2, group: 'interpreter', language: 'en' }),
  )
  await ground.close()

  const findings: Finding[] = []
  for (const who of ['reader', 'member']) {
    const base = waits[`${who}: 20 posts`] ?? []
    for (const place of Object.keys(places)) {
      const times = waits[`${who}: ${place}`] ?? []
      const ratio = median(times) / median(base)
      findings.push({
        what: `${who}: ${place}, of a conversation of 20 posts`,
        figure: `${round(ratio)} × (${milliseconds(median(times))})`,
        target: `≤ ${TARGET} ×`,
        met: ratio <= TARGET,
      })
    }
  }
  findings.push({
    what: 'tables read whole: narrowed to a group and a language',
    figure: tables.join(', ') || 'none',
    target: 'not post',
    met: !tables.includes('post'),
  })
  return {
    title: `A conversation of ${long.lastNumber} posts`,
    findings,
    remarks: ['Readers’ pages are made each time; kept ones cost the same whatever they hold.'],
  }
}
