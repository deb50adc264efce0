import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { freePort } from '#server/platform/free-port.ts'
import { temporaryFolder } from '#tests/support/database-server.ts'
import { type OwnSite, startOwnSite } from '#tests/support/own-site.ts'
import { ROOT } from '#tests/support/root.ts'
import { member, thread } from '#tests/support/world.ts'

/** A reply as its sender remembers it: the key of its form, its words, and its number once somebody said “placed”. */
interface Sent {
  idempotencyKey: string
  body: string
  number?: number
}

async function sendTo(site: OwnSite, threadId: number, cookie: string, reply: Sent): Promise<void> {
  const fields = { voice: 'clinician', language: 'en', body: reply.body, idempotencyKey: reply.idempotencyKey }
  const answer = await fetch(`${site.origin}/t/${threadId}/replies`, {
    method: 'POST',
    headers: { cookie, origin: site.origin },
    body: new URLSearchParams(fields),
  })
  if (!answer.ok) return
  const { placed } = (await answer.json()) as { placed: { number: number } }
  reply.number = placed.number
}

/** Sends replies one after the other in several lines at once until something breaks, as people do in an evening. */
async function talkUntil(
  site: OwnSite,
  threadId: number,
  cookies: readonly string[],
  broken: () => boolean,
): Promise<Sent[]> {
  const sent: Sent[] = []
  await Promise.all(
    cookies.map(async (cookie, line) => {
      for (let count = 1; !broken() && count < 400; count++) {
        const reply: Sent = { idempotencyKey: randomUUID(), body: `Line ${line}, reply ${count}.` }
        sent.push(reply)
        await sendTo(site, threadId, cookie, reply).catch(() => {})
      }
    }),
  )
  return sent
}

/** Whether a process of this number is there. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

interface Fault {
  name: string
  happens(site: OwnSite): Promise<void>
  /** Whether the site comes back by itself. */
  alone: boolean
}

const killPostgres = async (site: OwnSite): Promise<void> => void process.kill(await site.postgres(), 'SIGKILL')

const FAULTS: readonly Fault[] = [
  { name: 'the server', happens: (site) => site.kill(), alone: false },
  { name: 'PostgreSQL', happens: killPostgres, alone: true },
  { name: 'both', happens: async (site) => void (await Promise.all([killPostgres(site), site.kill()])), alone: false },
]

for (const { name, happens, alone } of FAULTS)
  test(`after kill -9 of ${name} everything acknowledged stands, once, and sending again doubles nothing`, async () => {
    const site = await startOwnSite()
    const before = await site.open()
    const people = await Promise.all([1, 2, 3, 4].map(() => member(before.db)))
    const { id } = await thread(before.db, { createdAt: new Date() })
    const cookies = await Promise.all(people.map((person) => site.cookieOf(before.db, person)))
    let broken = false
    const talk = talkUntil(site, id, cookies, () => broken)
    await expect.poll(() => before.db.post.count({ where: { threadId: id } })).toBeGreaterThan(40)
    await before.close()
    await happens(site)
    broken = true
    const sent = await talk

    if (!alone) await site.start()
    await expect
      .poll(
        () =>
          fetch(`${site.origin}/readyz`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200)
    const after = await site.open()
    const posts = () => after.db.post.findMany({ where: { threadId: id }, orderBy: { number: 'asc' } })
    const standing = new Map((await posts()).map((post) => [post.idempotencyKey, post]))
    const acknowledged = sent.filter(({ number }) => number !== undefined)
    expect(acknowledged.length).toBeGreaterThan(10)
    for (const { idempotencyKey, number, body } of acknowledged)
      expect(standing.get(idempotencyKey)).toMatchObject({ number, body })

    // Whoever got no answer sends the same form again.
    for (const [line, cookie] of cookies.entries())
      for (const reply of sent.filter(({ body }) => body.startsWith(`Line ${line},`)))
        await sendTo(site, id, cookie, reply)
    const numbers = (await posts()).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: sent.length + 1 }, (_, index) => index + 1))
    expect(await after.db.thread.findUnique({ where: { id } })).toMatchObject({
      lastNumber: sent.length + 1,
      postCount: sent.length + 1,
    })
    await after.close()
    await site.end()
  })

test('a second start on the same data says so and ends, and the first goes on', async () => {
  const site = await startOwnSite()
  const env = { ...process.env, DATA_DIR: site.dataDir, DATABASE_URL: '', PORT: '3999' }
  const second = await new Promise<{ code: number | string | null | undefined; words: string }>((done) =>
    execFile(process.execPath, ['server/start.js', 'site'], { cwd: ROOT, env }, (error, out, err) =>
      done({ code: error?.code, words: out + err }),
    ),
  )
  expect(second.code).toBe(1)
  expect(second.words).toContain(`Allmenning already runs on ${site.dataDir}`)
  expect((await fetch(`${site.origin}/readyz`)).status).toBe(200)
  await site.end()
})

test('told to stop, the site finishes what has begun and takes its database down with it', async () => {
  const site = await startOwnSite()
  const { db, close } = await site.open()
  const person = await member(db)
  const { id } = await thread(db, { createdAt: new Date() })
  const cookie = await site.cookieOf(db, person)
  const postgres = await site.postgres()
  await close()
  const replies: Sent[] = Array.from({ length: 8 }, (_, index) => ({
    idempotencyKey: randomUUID(),
    body: `Begun ${index}.`,
  }))
  const sending = replies.map((reply) => sendTo(site, id, cookie, reply).catch(() => {}))
  await Promise.race(sending)
  await site.stop()
  await Promise.all(sending)
  const answered = replies.filter(({ number }) => number !== undefined)
  expect(answered.length).toBeGreaterThan(0)
  // Its number may stand a moment longer, until the system has cleared it away.
  await expect.poll(() => runs(postgres)).toBe(false)
  // Whatever was answered stands, and nothing else.
  const after = await site.open()
  const standing = await after.db.post.findMany({
    where: { threadId: id, number: { gt: 1 } },
    select: { number: true },
  })
  expect(standing.map(({ number }) => number).sort()).toEqual(answered.map(({ number }) => number).sort())
  await after.close()
  await site.end()
})

test('told to stop while it starts, the site leaves no PostgreSQL behind, and starts afterwards', async () => {
  test.setTimeout(90_000)
  const dataDir = temporaryFolder('allmenning-cut-start-')
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PORT: String(await freePort()),
    NODE_ENV: 'production' as const,
  }
  /** The start in a process of its own, told to stop at the words. @returns its exit code */
  const startUntil = async (words: RegExp): Promise<number | null> => {
    const child = spawn(process.execPath, ['server/start.js', 'site'], { cwd: ROOT, env })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        const before = words.test(said)
        said += text
        if (!before && words.test(said)) child.kill('SIGTERM')
      })
    const [code] = await once(child, 'exit')
    expect(said).toMatch(words)
    return code
  }
  // The migrations have begun, and are not cut in the middle; the next start finds nothing to mend.
  expect(await startUntil(/Preparing the database/)).toBe(0)
  expect(await postmastersOn(dataDir)).toEqual([])
  expect(await startUntil(/Allmenning is ready/)).toBe(0)
  expect(await postmastersOn(dataDir)).toEqual([])
  await rm(dataDir, { recursive: true, force: true })
})

/** The command lines of processes that work on a data folder. */
const postmastersOn = (dataDir: string): Promise<string[]> =>
  new Promise((done) =>
    execFile('ps', ['-eo', 'args='], (_error, out) =>
      done(out.split('\n').filter((line) => line.includes(dataDir) && line.includes('postgres'))),
    ),
  )
