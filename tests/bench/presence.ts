import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { sessionHash } from '#server/accounts/session-adapter.ts'
import { SESSION_COOKIE } from '#server/accounts/terms.ts'
import { kilobytes, median, milliseconds, percentile, round } from './figures.ts'
import type { Bench, Ground } from './ground.ts'
import type { PresenceAnswer, PresenceOrder, Seat } from './presence-clients.ts'
import { type Program, startProgram } from './program.ts'
import type { Section } from './report.ts'
import { plantVolume } from './volume.ts'

const SIZE = { full: { threads: 500, rounds: 10 }, brief: { threads: 20, rounds: 2 } }
const PEOPLE = 10
/** Milliseconds after which a change has been told to everybody whom it concerns, lists too. */
const TOLD = 4_500
const TARGETS = { messages: 1.05, cpu: 1.5, memory: 35_000, typing: 150 }

type Clients = Program<PresenceOrder, PresenceAnswer>

/** Ten people in each of many conversations: what it costs that one comes or goes, against ten people in one. */
export async function presence({ brief, openGround }: Bench): Promise<Section> {
  const { threads: many, rounds } = brief ? SIZE.brief : SIZE.full
  const ground = await openGround('presence')
  const stored = await plantVolume(ground.pool, { threads: many * 2, posts: many * 4 })
  const ids = stored.slice(0, many).map(({ id }) => id)
  const seats = await seatPeople(ground.pool, ids)
  const clients: Clients = startProgram('presence-clients.ts')
  const [first = 0] = ids

  await clients.ask({ do: 'open', origin: ground.origin, seats: seats.slice(0, PEOPLE) })
  await sleep(TOLD)
  const alone = await comingAndGoing(ground, clients, [first], rounds)
  const without = await ground.read(true)
  await clients.ask({ do: 'open', origin: ground.origin, seats: seats.slice(PEOPLE) })
  await sleep(TOLD)
  const withAll = await ground.read(true)
  const one = await comingAndGoing(ground, clients, [first], rounds)
  const all = await comingAndGoing(ground, clients, ids, Math.ceil(rounds / 3))
  const waits = (await clients.ask({ do: 'write', threadIds: ids })) as number[]
  clients.end()
  await ground.close()

  const count = seats.length
  const memory = (withAll.rss - without.rss) / (count - PEOPLE)
  const messages = one.messages / alone.messages
  const cpu = all.cpu / alone.cpu
  const typing = percentile(waits, 0.99)
  return {
    title: `${count} sockets over ${many} conversations`,
    findings: [
      { what: 'messages for one who comes or goes', figure: `${round(one.messages)}` },
      {
        what: 'the same, of those when nobody else is online',
        figure: `${round(messages)} ×`,
        target: `≤ ${TARGETS.messages} ×`,
        met: messages <= TARGETS.messages,
      },
      { what: 'processor time for one who comes or goes while everybody does', figure: milliseconds(all.cpu / 1000) },
      {
        what: 'the same, of that when nobody else is online',
        figure: `${round(cpu)} ×`,
        target: `≤ ${TARGETS.cpu} ×`,
        met: cpu <= TARGETS.cpu,
      },
      {
        what: 'that somebody writes, until others see it, all writing at once: p50',
        figure: milliseconds(median(waits)),
      },
      {
        what: 'the same: p99',
        figure: milliseconds(typing),
        target: `≤ ${TARGETS.typing} ms`,
        met: typing <= TARGETS.typing,
      },
      {
        what: 'memory a socket',
        figure: kilobytes(memory),
        target: `≤ ${TARGETS.memory / 1000} kB`,
        met: memory <= TARGETS.memory,
      },
    ],
  }
}

/** What one change costs: messages that windows hear, and microseconds of the server beyond what it does at rest. */
async function comingAndGoing(
  ground: Ground,
  clients: Clients,
  threadIds: number[],
  rounds: number,
): Promise<{ messages: number; cpu: number }> {
  const costs: number[] = []
  const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = (await ground.read()).cpu
    await work()
    await sleep(TOLD)
    return (await ground.read()).cpu - before
  }
  let messages = 0
  for (let round = 0; round < rounds; round++) {
    const rest = await cpuOf(async () => {})
    await clients.ask({ do: 'count' })
    const leaving = await cpuOf(() => clients.ask({ do: 'leave', threadIds }))
    const returning = await cpuOf(() => clients.ask({ do: 'return', threadIds }))
    messages += (await clients.ask({ do: 'count' })) as number
    costs.push((leaving + returning - 2 * rest) / (2 * threadIds.length))
  }
  return { messages: messages / (rounds * 2 * threadIds.length), cpu: median(costs) }
}

/** Ten members with a session for each conversation. */
async function seatPeople(pool: pg.Pool, threadIds: readonly number[]): Promise<Seat[]> {
  const seats = threadIds.flatMap((threadId) => Array.from({ length: PEOPLE }, () => ({ threadId, secret: secret() })))
  await pool.query(
    `WITH hashes AS (SELECT hash, row_number() OVER () AS place FROM unnest($1::text[]) hash),
          made AS (INSERT INTO member (display_name, email, email_verified_at, languages)
                   SELECT 'Seated ' || place, 'seated-' || place || '@example.test', now(), '{en}' FROM hashes RETURNING id),
          belonging AS (INSERT INTO member_group (member_id, "group") SELECT id, 'clinician' FROM made),
          people AS (SELECT id, row_number() OVER () AS place FROM made)
     INSERT INTO session (id_hash, member_id, last_seen_at, expires_at)
     SELECT hash, people.id, now(), now() + interval '20 days' FROM hashes JOIN people USING (place)`,
    [seats.map((seat) => sessionHash(seat.secret))],
  )
  return seats.map(({ threadId, secret: value }) => ({ threadId, cookie: `${SESSION_COOKIE}=${value}` }))
}

const secret = (): string => [...randomBytes(40)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]).join('')
