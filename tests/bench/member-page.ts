import { startEmptyPage } from './empty-page.ts'
import { inTurns, median, round } from './figures.ts'
import type { Bench, Ground } from './ground.ts'
import type { Section } from './report.ts'
import { plantConversation, signedIn } from './talk.ts'
import { ask, BROWSER, keptOpen } from './wire.ts'

/** Requests under way at a time. */
const AT_ONCE = 4
const CPU_TARGET = 8
const QUERY_TARGET = 6

/** A member's thread page of 20 posts: processor time, against an empty Remix page, and queries. */
export async function memberPage({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('member_page')
  const empty = await startEmptyPage(ground)
  const { path } = await plantConversation(ground.db, 20)
  const { cookie } = await signedIn(ground.db, { groups: ['clinician', 'researcher'] })
  const ours = ground.origin + path

  const pages = brief ? 40 : 250
  const contestants = {
    ours: () => cpuOf(ours, cookie, pages, ground.read),
    bare: () => cpuOf(empty.bare, cookie, pages, empty.read),
    behindOurs: () => cpuOf(empty.behindOurs, cookie, pages, empty.read),
  }
  await inTurns(brief ? 1 : 3, contestants)
  const cpu = await inTurns(brief ? 1 : 9, contestants)
  const statements = await statementsOf(ours, cookie, ground.read)
  empty.end()
  await ground.close()

  const our = median(cpu.ours)
  const times = (theirs: number[]) => median(cpu.ours.map((spent, index) => spent / (theirs[index] ?? Number.NaN)))
  const ratio = times(cpu.bare)
  return {
    title: 'A member’s thread page of 20 posts',
    findings: [
      {
        what: 'processor time, of an empty Remix page’s',
        figure: `${round(ratio)} ×`,
        target: `≤ ${CPU_TARGET} ×`,
        met: ratio <= CPU_TARGET,
      },
      { what: 'the same, the empty page behind our middlewares', figure: `${round(times(cpu.behindOurs))} ×` },
      {
        what: 'processor time: ours, empty, empty behind ours',
        figure: `${[our, median(cpu.bare), median(cpu.behindOurs)].map((spent) => round(spent / 1000)).join(', ')} ms`,
      },
      {
        what: 'queries',
        figure: String(statements.length),
        target: `≤ ${QUERY_TARGET}`,
        met: statements.length <= QUERY_TARGET,
      },
    ],
    remarks: statements.map((text) => `· ${text}`),
  }
}

/** Microseconds of a server's processor time for one page. */
async function cpuOf(address: string, cookie: string, pages: number, read: Ground['read']): Promise<number> {
  const agent = keptOpen(AT_ONCE)
  const before = await read()
  let left = pages
  const visitor = async (): Promise<void> => {
    while (left-- > 0) {
      const { status } = await ask(address, { ...BROWSER, cookie }, agent)
      if (status !== 200) throw new Error(`${address} answered ${status}.`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, visitor))
  const spent = (await read()).cpu - before.cpu
  agent.destroy()
  return spent / pages
}

/** The statements that one page sends to the database: of several tries the fewest, since other work goes on beside it. */
async function statementsOf(address: string, cookie: string, read: Ground['read']): Promise<string[]> {
  const tries: string[][] = []
  for (let time = 0; time < 10; time++) {
    await read()
    await ask(address, { ...BROWSER, cookie })
    tries.push((await read()).statements)
  }
  const fewest = tries.reduce((least, one) => (one.length < least.length ? one : least))
  return fewest.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 100))
}
