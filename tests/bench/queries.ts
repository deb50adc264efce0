import { PATHS } from '#app/paths.ts'
import { membersByGroup } from '#server/accounts/members-by-group.ts'
import { emptySeats } from '#server/forum/empty-seats.ts'
import { groupCounts } from '#server/forum/group-counts.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import { themeByGroup } from '#server/forum/theme-by-group.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { contextOf } from '#tests/support/world.ts'
import { startEmptyPage } from './empty-page.ts'
import { clock, inTurns, median, milliseconds, percentile, round } from './figures.ts'
import type { Bench } from './ground.ts'
import type { Finding, Section } from './report.ts'
import { wholeTablesRead } from './scans.ts'
import { signedIn } from './talk.ts'
import { plantVolume, type Stored } from './volume.ts'
import { ask, BROWSER, keptOpen } from './wire.ts'

/** Milliseconds since 1970: later than anything that anybody has written. */
const FAR_AHEAD = 8_000_000_000_000
const SIZES = { full: { threads: 2_000, posts: 50_000 }, brief: { threads: 200, posts: 2_000 } }

/** The pages that are read most over a full database: how long one waits, and what PostgreSQL reads for them. */
export async function queries({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('queries')
  const size = brief ? SIZES.brief : SIZES.full
  const stored = await plantVolume(ground.pool, size)
  const longest = stored[0] as Stored
  const { member, cookie } = await signedIn(ground.db)
  const empty = await startEmptyPage(ground)
  const agent = keptOpen()

  const wait = async (address: string, headers: Record<string, string> = {}): Promise<number> => {
    const begun = clock()
    const { status } = await ask(address, { ...BROWSER, ...headers }, agent)
    if (status !== 200) throw new Error(`${address} answered ${status}.`)
    return clock() - begun
  }
  // Pages are kept for readers, so each asks for another conversation, or for a list from another instant yet to come.
  let turn = 0
  const next = () => stored[(turn++ * 7) % stored.length] as Stored
  const top = () => `9.${FAR_AHEAD + turn++}.1`
  const lastPage = ({ path, lastNumber }: Stored) =>
    `${path}?after=${Math.floor((lastNumber - 1) / POSTS_PER_PAGE) * POSTS_PER_PAGE}`
  const addresses: Record<string, () => string> = {
    'front page': () => `${PATHS.home}?from=${top()}`,
    'list of conversations': () => `${PATHS.threads}?from=${top()}`,
    'a conversation, first page': () => next().path,
    'a conversation, last page': () => `${lastPage(next())}`,
  }
  const contestants: Record<string, () => Promise<number>> = { 'empty Remix page': () => wait(empty.bare) }
  for (const [what, address] of Object.entries(addresses)) {
    contestants[`reader: ${what}`] = () => wait(ground.origin + address())
    contestants[`member: ${what}`] = () => wait(ground.origin + address(), { cookie })
  }
  contestants['member: the longest conversation, last page'] = () => wait(ground.origin + lastPage(longest), { cookie })
  await inTurns(brief ? 2 : 25, contestants)
  const waits = await inTurns(brief ? 3 : 150, contestants)
  empty.end()
  agent.destroy()

  const context = contextOf(ground.db, member, { now: new Date() })
  const scans = {
    'first page of a conversation': () => threadPage(context, { id: longest.id, after: 0 }),
    'last page of the longest conversation': () =>
      threadPage(context, {
        id: longest.id,
        after: Math.floor((longest.lastNumber - 1) / POSTS_PER_PAGE) * POSTS_PER_PAGE,
      }),
    'list of conversations': () => Promise.all([threadList(context, {}), groupCounts(context, {})]),
    'front page': () =>
      Promise.all([
        threadList(context, { limit: 6 }),
        themeByGroup(context),
        emptySeats(context),
        membersByGroup(context.db),
      ]),
  }
  const read: Finding[] = []
  for (const [what, work] of Object.entries(scans)) {
    const tables = await wholeTablesRead(ground, work)
    const conversation = what.includes('page of')
    read.push({
      what: `tables read whole: ${what}`,
      figure: tables.join(', ') || 'none',
      ...(conversation ? { target: 'not post', met: !tables.includes('post') } : {}),
    })
  }
  await ground.close()

  const base = median(waits['empty Remix page'] ?? [])
  return {
    title: `${size.posts} posts in ${size.threads} conversations, one request at a time`,
    findings: [
      ...Object.entries(waits).map(([what, times]) => ({
        what: `${what}: p50, p95, of the empty page’s p50`,
        figure: `${milliseconds(median(times))}, ${milliseconds(percentile(times, 0.95))}, ${round(median(times) / base)} ×`,
      })),
      ...read,
    ],
    remarks: ['Readers’ pages are those that had to be made: kept ones are measured above.'],
  }
}
