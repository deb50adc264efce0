import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { contextOf } from '#tests/support/world.ts'
import { clock, kilobytes, median, milliseconds, percentile } from './figures.ts'
import type { Bench, Ground } from './ground.ts'
import { startProgram } from './program.ts'
import type { Section } from './report.ts'
import type { Heard, Order } from './socket-clients.ts'
import { hearStatements } from './statements.ts'
import { plantConversation, signedIn } from './talk.ts'

const PROCESSES = 2
const TARGETS = { signal: 150, content: 2_000, memory: 35_000 }
/** Milliseconds in which the site comes to rest after many people have come or gone. */
const REST = 2_500

/** Many members with one conversation open: how soon all hear of a reply and have it, and what their sockets weigh. */
export async function sockets({ brief, openGround }: Bench): Promise<Section> {
  const count = brief ? 100 : 1_000
  const ground = await openGround('sockets')
  let committing = 0
  hearStatements(({ text }) => {
    if (text === 'COMMIT') committing = clock()
  })
  const { id } = await plantConversation(ground.db, 20)
  const { member } = await signedIn(ground.db)
  const cookies = await membersCookies(ground, count)
  const clients = Array.from({ length: PROCESSES }, () => startProgram<Order, Heard | number>('socket-clients.ts'))
  const everywhere = (order: (index: number) => Order) =>
    Promise.all(clients.map((client, index) => client.ask(order(index))))
  const opening =
    (given: string[]) =>
    (index: number): Order => ({
      do: 'open',
      origin: ground.origin,
      threadId: id,
      since: 20,
      cookies: given.filter((_, position) => position % PROCESSES === index),
    })

  // What is loaded and kept for the first ones belongs to no socket.
  await everywhere(opening(cookies.slice(0, count / 5)))
  await everywhere(() => ({ do: 'close' }))
  await sleep(REST)
  const without = await ground.read(true)
  await everywhere(opening(cookies))
  await sleep(REST)
  const withAll = await ground.read(true)

  const rounds: { signals: number[]; contents: number[] }[] = []
  for (let number = brief ? 2 : 12; number > 0; number--) {
    const hearing = everywhere(() => ({ do: 'hear' }))
    await sleep(500)
    await replyToThread(contextOf(ground.db, member, { now: new Date() }), {
      threadId: id,
      voice: 'clinician',
      language: 'en',
      body: 'A reply that everybody has been waiting for.',
      idempotencyKey: randomUUID(),
    })
    const heard = (await hearing) as Heard[]
    const since = (instants: number[]) => instants.map((instant) => instant - committing)
    rounds.push({
      signals: since(heard.flatMap(({ signals }) => signals)),
      contents: since(heard.flatMap(({ contents }) => contents)),
    })
  }
  for (const client of clients) client.end()
  await ground.close()

  const at = (share: number) => median(rounds.map(({ signals }) => percentile(signals, share)))
  const all = median(rounds.map(({ contents }) => Math.max(...contents)))
  const weight = (withAll.rss - without.rss) / count
  return {
    title: `${count} sockets in one conversation`,
    findings: [
      { what: 'from commit to signal: p50', figure: milliseconds(at(0.5)) },
      {
        what: 'from commit to signal: p99',
        figure: milliseconds(at(0.99)),
        target: `≤ ${TARGETS.signal} ms`,
        met: at(0.99) <= TARGETS.signal,
      },
      {
        what: 'until everyone has the content',
        figure: milliseconds(all),
        target: `≤ ${TARGETS.content} ms`,
        met: all <= TARGETS.content,
      },
      {
        what: 'the same, in the slowest round',
        figure: milliseconds(Math.max(...rounds.flatMap(({ contents }) => contents))),
      },
      {
        what: 'memory a socket',
        figure: kilobytes(weight),
        target: `≤ ${TARGETS.memory / 1000} kB`,
        met: weight <= TARGETS.memory,
      },
      { what: 'of it held by JavaScript', figure: kilobytes((withAll.held - without.held) / count) },
    ],
  }
}

async function membersCookies({ db }: Ground, count: number): Promise<string[]> {
  const cookies: string[] = []
  const joining = async (): Promise<void> => {
    while (cookies.length < count) {
      const place = cookies.push('') - 1
      cookies[place] = (await signedIn(db)).cookie
    }
  }
  await Promise.all(Array.from({ length: 4 }, joining))
  return cookies
}
