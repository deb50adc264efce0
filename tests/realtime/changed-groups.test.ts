import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeProfile } from '#server/accounts/change-profile.ts'
import type { Group } from '#server/accounts/terms.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, type TestMember, thread } from '#tests/support/world.ts'
import { dial, everything, liveProcess, next, OURS, outcome, session, untilHere, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

const belongTo = (who: TestMember, groups: readonly Group[]): Promise<void> =>
  changeProfile(contextOf(db, who), { displayName: who.displayName, groups, languages: ['en'] })

describe('a member who leaves a group', () => {
  it('is counted among the new one at once in every window, and cannot write as the old one any more', async () => {
    const process = await liveProcess(database)
    const who = await member(db, { groups: ['clinician'] })
    const { id } = await thread(db)
    const [mine, beside] = [await windowOf(process, db, who), await windowOf(process, db, await member(db))]
    for (const socket of [mine, beside]) await watch(socket, `thread:${id}`)
    const counted = untilHere(beside, id, { clinician: 1, ngo: 1 })
    await belongTo(who, ['ngo', 'policymaker'])
    await counted
    const heard = everything(beside)
    mine.emit('writing', { threadId: id, voice: 'clinician' })
    const written = next(beside, 'writing')
    mine.emit('writing', { threadId: id, voice: 'policymaker' })
    expect(await written).toEqual({ threadId: id, voice: 'policymaker' })
    expect(heard.filter(([event]) => event === 'writing')).toHaveLength(1)
  })

  it('while a window is being let in is not taken for what they were', async () => {
    const who = await member(db, { groups: ['clinician'] })
    const { id } = await thread(db)
    const { cookie } = await session(db, who)
    let hurried = false
    const process = await liveProcess(database, async () => {
      if (hurried) return
      hurried = true
      await belongTo(who, ['ngo'])
      await vi.waitFor(() => expect(process.heard).toHaveLength(1))
    })
    const socket = dial(process, { cookie, origin: OURS })
    expect(await outcome(socket)).toBe('connected')
    const counted = untilHere(socket, id, { ngo: 1 })
    const answer = await watch(socket, `thread:${id}`)
    if (!(answer.ok && answer.here[id]?.ngo === 1)) await counted
  })

  it('while nobody listened is found out afterwards', async () => {
    const process = await liveProcess(database)
    const who = await member(db, { groups: ['clinician'] })
    const { id } = await thread(db)
    const socket = await windowOf(process, db, who)
    await watch(socket, `thread:${id}`)
    await db.memberGroup.updateMany({ where: { memberId: who.id }, data: { group: 'interpreter' } })
    const counted = untilHere(socket, id, { interpreter: 1 })
    await process.sockets.compare()
    await counted
  })

  it('is asked to come back when the database cannot say where they belong', async () => {
    const process = await liveProcess(database)
    const who = await member(db)
    const socket = await windowOf(process, db, who)
    const cut = new Promise<string>((done) => socket.once('disconnect', done))
    await pool.query('ALTER TABLE member_role RENAME TO member_role_away')
    try {
      process.sockets.signal({ id: '1', name: 'member.changed', payload: { memberId: who.id } })
      expect(await cut).toBe('io server disconnect')
    } finally {
      await pool.query('ALTER TABLE member_role_away RENAME TO member_role')
    }
  })
})
