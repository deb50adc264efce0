import { beforeEach, describe, expect, it } from 'vitest'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, thread } from '#tests/support/world.ts'
import { type Browser, everything, liveProcess, next, untilHere, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

/** Two windows of two people: one that misbehaves and one that should not feel it. */
async function two() {
  const process = await liveProcess(database)
  const [bad, good] = [await windowOf(process, db, await member(db)), await windowOf(process, db, await member(db))]
  return { process, bad, good }
}

/** Puts a message on the wire as it stands, past the client's own rules. */
const raw = (socket: Browser, message: string): unknown => socket.io.engine.write(message)

const closed = (socket: Browser): Promise<string> => new Promise((done) => socket.once('disconnect', done))

const ODD = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  [[]],
  ['threads'],
  {},
  { name: 'threads' },
  { threadId: 'x' },
]
const PROTOTYPES = [
  '{"__proto__":{"threadId":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"threadId":1,"voice":"__proto__"}',
]

describe('a browser that says odd things', () => {
  it('is told nothing for an odd room, and goes on', async () => {
    const { process, bad, good } = await two()
    for (const room of [...ODD, ...PROTOTYPES.map((text) => JSON.parse(text))])
      expect(await watch(bad, room)).toEqual({ ok: false, reason: 'refused' })
    expect(await watch(bad, 'threads')).toEqual({ ok: true, here: {} })
    expect(await watch(good, 'threads')).toMatchObject({ ok: true })
    expect(process.lines).toEqual([])
  })

  it('is not heard when it writes odd things, leaves odd rooms, or gives no way to answer', async () => {
    const { process, bad, good } = await two()
    const { id } = await thread(db)
    await watch(good, `thread:${id}`)
    await watch(bad, `thread:${id}`)
    const heard = everything(good)
    for (const odd of [
      ...ODD,
      { threadId: id },
      { threadId: id, voice: ['clinician'] },
      ...PROTOTYPES.map((text) => JSON.parse(text)),
    ]) {
      bad.emit('writing', odd as never)
      bad.emit('unwatch', odd as never)
      bad.emit('watch', 'thread:1', odd as never)
    }
    expect(await watch(bad, 'threads')).toMatchObject({ ok: true })
    await watch(good, 'threads')
    expect(heard.filter(([event]) => event !== 'here')).toEqual([])
    expect(process.lines).toEqual([])
  })

  it.each([
    '42["nobody knows this",1]',
    '42[["watch"],"threads"]',
    '42[{"watch":1},"threads"]',
    '42["__proto__","threads"]',
    '42["constructor","threads"]',
    '42["toString"]',
    '42["hasOwnProperty","x"]',
    '42["error","x"]',
    '42["error",{"message":"x"}]',
    '42["connection"]',
    '42["connect"]',
    '42["disconnect"]',
    '42["disconnecting","x"]',
    '42["newListener","watch"]',
    '42["removeListener"]',
    '42[]',
    '42[null]',
    '42[1]',
    '42',
    '42{}',
    '42{"__proto__":["watch"]}',
    '42"watch"',
    '42["watch"',
    '421["watch"]',
    '42999999999999999999["watch","threads"]',
    '42/elsewhere,["watch","threads"]',
    '43["x"]',
    '431["x"]',
    '451-["watch",{"_placeholder":true,"num":0}]',
    '451-["watch",{"_placeholder":true,"num":"toString"}]',
    '45999999999-["watch"]',
    '461-1["x"]',
    '40{"token":1}',
    '40/elsewhere,{}',
    '41',
    '44{"message":"x"}',
    '49',
    '4',
    '9',
    '\u0000',
    '2probe',
    '3',
    '5',
  ])('past all rules, such as %s, ends at most its own connection', async (message) => {
    const { process, bad, good } = await two()
    const gone = closed(bad)
    raw(bad, message)
    const after = await Promise.race([gone, watch(bad, 'threads').catch(() => 'no answer')])
    expect(after).toBeDefined()
    expect(await watch(good, 'threads')).toMatchObject({ ok: true })
    expect(good.connected).toBe(true)
    expect(process.lines).toEqual([])
  })

  it.each([
    ['a word of a megabyte', 'x'.repeat(1e6)],
    ['a list of a megabyte', Array(1e5).fill('threads')],
    ['bytes', Buffer.alloc(1e6)],
  ])('of %s loses its connection, and only that', async (_what, words) => {
    const { process, bad, good } = await two()
    const gone = closed(bad)
    bad.emit('watch', words as never, () => {})
    await gone
    expect(await watch(good, 'threads')).toMatchObject({ ok: true })
    expect(process.sockets.count).toBe(1)
  })

  it('without pause loses its connection', async () => {
    const { bad, good } = await two()
    const gone = closed(bad)
    for (let times = 0; times < 61; times += 1) bad.emit('unwatch', 'threads')
    await gone
    expect(await watch(good, 'threads')).toMatchObject({ ok: true })
  })

  it('hears of twenty rooms at the most', async () => {
    const { bad } = await two()
    const ids = []
    for (let index = 0; index < 25; index += 1) ids.push((await thread(db)).id)
    const answers = []
    for (const id of ids) answers.push((await watch(bad, `thread:${id}`)).ok)
    expect(answers.filter(Boolean).length).toBeLessThanOrEqual(20)
    expect(answers[0]).toBe(true)
  })
})

describe('another process that whispers odd things', () => {
  it.each([
    '',
    'x',
    'null',
    '[]',
    '{"from":"x"}',
    '{"from":"x","here":[["1",{}]]}',
    '{"from":"x","here":[[1,{"everyone":1}]]}',
    '{"from":"x","here":[[1,{"ngo":"1"}]]}',
    '{"from":"x","here":[[1,{"__proto__":{"ngo":1}}]]}',
    '{"from":"x","here":{"1":{"ngo":1}}}',
    '{"from":"x","writing":[[1,"<script>"]]}',
    '{"from":"x","writing":[1,"ngo"]}',
    '{"__proto__":{"from":"x","writing":[[1,"ngo"]]}}',
  ])('such as %s is not heard', async (text) => {
    const { process, good } = await two()
    const { id } = await thread(db)
    await watch(good, `thread:${id}`)
    await untilHere(good, id, { clinician: 1 })
    const heard = everything(good)
    process.sockets.whisper(text.replaceAll('1', String(id)))
    const fence = next(good, 'here')
    process.sockets.whisper(`{"from":"x","here":[[${id},{"ngo":1}]]}`)
    await fence
    expect(heard).toEqual([['here', { threadId: id, here: { clinician: 1, ngo: 1 } }]])
  })
})
