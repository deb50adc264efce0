import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, thread } from '#tests/support/world.ts'
import { everything, liveProcess, next, show, untilHere, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

const people = async () => ({
  ngo: await member(db, { groups: ['ngo'], displayName: 'Hush' }),
  clinician: await member(db, { groups: ['clinician', 'ngo'], displayName: 'Hush' }),
})

describe('who has a thread open', () => {
  it('is counted by group over two processes, and no name is told', async () => {
    const [one, other] = [await liveProcess(database), await liveProcess(database)]
    const { ngo, clinician } = await people()
    const { id } = await thread(db)
    const here = await windowOf(one, db, ngo)
    const list = await windowOf(one, db, ngo)
    await watch(list, 'threads')
    expect(await show(list, [id])).toEqual({ ok: true, here: {} })
    const heard = everything(list)
    expect(await watch(here, `thread:${id}`)).toEqual({ ok: true, here: { [id]: { ngo: 1 } } })
    const there = await windowOf(other, db, clinician)
    const both = [
      untilHere(here, id, { ngo: 1, clinician: 1 }),
      untilHere(list, id, { ngo: 1, clinician: 1 }),
      untilHere(there, id, { ngo: 1, clinician: 1 }),
    ]
    await watch(there, `thread:${id}`)
    await Promise.all(both)
    expect(await show(list, [id])).toEqual({ ok: true, here: { [id]: { ngo: 1, clinician: 1 } } })

    const left = [untilHere(there, id, { clinician: 1 }), untilHere(list, id, { clinician: 1 })]
    here.disconnect()
    await Promise.all(left)
    const empty = untilHere(list, id, {})
    there.emit('unwatch', `thread:${id}`)
    await empty
    for (const [event, words] of heard) {
      expect(event).toBe('here')
      expect(Object.keys(words as object).sort()).toEqual(['here', 'threadId'])
      expect(JSON.stringify(words)).not.toContain('Hush')
    }
  })

  it('counts a person with two windows once, until both are closed', async () => {
    const process = await liveProcess(database)
    const { ngo, clinician } = await people()
    const { id } = await thread(db)
    const watcher = await windowOf(process, db, clinician)
    await watch(watcher, `thread:${id}`)
    const windows = [await windowOf(process, db, ngo), await windowOf(process, db, ngo)]
    for (const window of windows) await watch(window, `thread:${id}`)
    expect(await watch(watcher, `thread:${id}`)).toMatchObject({ here: { [id]: { clinician: 1, ngo: 1 } } })
    windows[0]?.disconnect()
    const alone = untilHere(watcher, id, { clinician: 1 })
    expect(await watch(watcher, `thread:${id}`)).toMatchObject({ here: { [id]: { clinician: 1, ngo: 1 } } })
    windows[1]?.disconnect()
    await alone
  })

  it('does not change by asking twice', async () => {
    const socket = await windowOf(await liveProcess(database), db, (await people()).ngo)
    const { id } = await thread(db)
    for (let time = 0; time < 2; time += 1)
      expect(await watch(socket, `thread:${id}`)).toEqual({ ok: true, here: { [id]: { ngo: 1 } } })
  })

  it('does not count who left before they were let in', async () => {
    const process = await liveProcess(database)
    const { ngo, clinician } = await people()
    const { id } = await thread(db)
    const [watcher, closes, turns] = [
      await windowOf(process, db, clinician),
      await windowOf(process, db, ngo),
      await windowOf(process, db, ngo),
    ]
    await whileThreadsAreSlow(async () => {
      closes.emit('watch', `thread:${id}`, () => {})
      await watch(closes, 'threads')
      closes.disconnect()
      turns.emit('watch', `thread:${id}`, () => {})
      turns.emit('unwatch', `thread:${id}`)
      await watch(turns, 'threads')
      await vi.waitFor(() => expect(process.sockets.count).toBe(2))
    })
    expect(await show(turns, [id])).toEqual({ ok: true, here: {} })
    for (let time = 0; time < 2; time += 1)
      expect(await watch(watcher, `thread:${id}`)).toEqual({ ok: true, here: { [id]: { clinician: 1 } } })
  })
})

describe('a list', () => {
  it('hears only of the threads that it shows, and of no more once it is left', async () => {
    const process = await liveProcess(database)
    const { ngo, clinician } = await people()
    const [shown, other] = [await thread(db), await thread(db)]
    const [list, reader] = [await windowOf(process, db, ngo), await windowOf(process, db, clinician)]
    await watch(list, 'threads')
    await show(list, [other.id])
    await show(list, [shown.id, shown.id])
    const heard = everything(list)
    const told = untilHere(list, shown.id, { clinician: 1 })
    await watch(reader, `thread:${other.id}`)
    await watch(reader, `thread:${shown.id}`)
    await told
    expect(heard).toEqual([['here', { threadId: shown.id, here: { clinician: 1 } }]])
    list.emit('unwatch', 'threads')
    expect(await show(list, [shown.id])).toEqual({ ok: false, reason: 'refused' })
  })

  it.each<[what: string, shown: unknown]>([
    ['no list', 'threads'],
    ['far too many', Array.from({ length: 61 }, (_, index) => index + 1)],
    ['names of rooms', ['thread:1']],
    ['odd numbers', [1.5]],
    ['numbers that are none', [Number.NaN, -1]],
    ['an object', { length: 1, 0: 1 }],
    ['lists', [[1]]],
  ])('is refused that says it shows %s', async (_what, shown) => {
    const socket = await windowOf(await liveProcess(database), db, (await people()).ngo)
    await watch(socket, 'threads')
    expect(await show(socket, shown)).toEqual({ ok: false, reason: 'refused' })
    expect(await show(socket, [999_999_999])).toEqual({ ok: true, here: {} })
  })

  it('is not answered before it is watched', async () => {
    const socket = await windowOf(await liveProcess(database), db, (await people()).ngo)
    expect(await show(socket, [(await thread(db)).id])).toEqual({ ok: false, reason: 'refused' })
  })
})

/** Runs work while the database does not answer questions about threads. */
async function whileThreadsAreSlow(work: () => Promise<void>): Promise<void> {
  const lock = await pool.connect()
  try {
    await lock.query('BEGIN; LOCK TABLE thread')
    await work()
  } finally {
    await lock.query('ROLLBACK')
    lock.release()
  }
}

describe('who is writing', () => {
  it('is told to others in the thread by group only, in every process', async () => {
    const [one, other] = [await liveProcess(database), await liveProcess(database)]
    const { ngo, clinician } = await people()
    const { id } = await thread(db)
    const [writer, beside, away, elsewhere] = [
      await windowOf(one, db, clinician),
      await windowOf(one, db, ngo),
      await windowOf(other, db, ngo),
      await windowOf(one, db, ngo),
    ]
    for (const socket of [writer, beside, away]) await watch(socket, `thread:${id}`)
    await watch(elsewhere, 'threads')
    const [byWriter, byOthers] = [everything(writer), everything(elsewhere)]
    const told = [next(beside, 'writing'), next(away, 'writing')]
    // None of these is told: the first one heard is the one that is true.
    for (const voice of ['policymaker', 'everyone', '', '__proto__']) writer.emit('writing', { threadId: id, voice })
    writer.emit('writing', { threadId: id + 1, voice: 'clinician' })
    writer.emit('writing', { threadId: id, voice: 'ngo' })
    for (const words of await Promise.all(told)) expect(words).toEqual({ threadId: id, voice: 'ngo' })
    for (const socket of [writer, elsewhere]) await watch(socket, 'threads')
    expect([...byWriter, ...byOthers].filter(([event]) => event === 'writing')).toEqual([])
  })

  it('is not told again within two seconds', async () => {
    const process = await liveProcess(database)
    const { ngo, clinician } = await people()
    const { id } = await thread(db)
    const [writer, beside] = [await windowOf(process, db, clinician), await windowOf(process, db, ngo)]
    for (const socket of [writer, beside]) await watch(socket, `thread:${id}`)
    const heard = everything(beside)
    for (let times = 0; times < 5; times += 1) writer.emit('writing', { threadId: id, voice: 'clinician' })
    await watch(writer, 'threads')
    await watch(beside, 'threads')
    expect(heard.filter(([event]) => event === 'writing')).toHaveLength(1)
  })
})
