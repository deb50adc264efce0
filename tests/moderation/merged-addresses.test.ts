import { beforeEach, describe, expect, it } from 'vitest'
import { movedAddress } from '#server/forum/moved-address.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { programs } from '#tests/machines/programs.ts'
import { testDatabase } from '#tests/support/database.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { actorOf, contextOf, thread } from '#tests/support/world.ts'
import { merge, split, two } from './moving.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))
const at = (path: string) => new URL(path, 'http://127.0.0.1')

describe('addresses of a merged thread', () => {
  it.each([
    ['', '/where-everything-is-said#p3'],
    ['/an-old-title?after=3', '/where-everything-is-said#p6'],
    ['/an-old-title?after=999', '/where-everything-is-said#p3'],
    ['/posts/3/history', '/posts/5/history'],
    ['/reply?to=3', '/reply?to=5'],
    ['/reply?to=77', '/reply'],
    ['/print?after=20', '/print?after=20'],
    // Posts have other numbers there: what was chosen is not chosen again.
    ['/split?after=20', '/split?merged'],
  ])('/t/42%s leads on', async (old, now) => {
    const { from, to, moderator } = await two(db)
    await merge(db, from, to, moderator)
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}${old}`))).toBe(`/t/${to.id}${now}`)
  })

  it('leads through a second merge, and what was split off before stays tied', async () => {
    const { from, to, moderator } = await two(db)
    const { threadId: child } = await split(db, from, [4])
    await merge(db, from, to, moderator)
    const last = await thread(db, { title: 'Where it ends' })
    await merge(db, to, last, moderator)
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}`))).toBe(`/t/${last.id}/where-it-ends#p4`)
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}/posts/4/history`))).toBe(`/t/${child}/posts/1/history`)
    expect((await threadPage(contextOf(db), { id: child, after: 0 })).began).toMatchObject({
      thread: { id: last.id },
      number: 6,
    })
    expect(await miscounts(db)).toEqual([])
  })

  it('lead nowhere for scripts, nor for who may not read the other', async () => {
    const { from, to, moderator } = await two(db, { audience: 'members' }, { audience: 'members' })
    await merge(db, from, to, moderator)
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}`))).toBeUndefined()
    const asMember = contextOf(db, actorOf(from.kari))
    expect(await movedAddress(asMember, at(`/t/${from.id}`))).toBe(`/t/${to.id}/where-everything-is-said#p3`)
    for (const rest of ['changes?since=1', 'pulse', 'replies', 'read'])
      expect(await movedAddress(asMember, at(`/t/${from.id}/${rest}`))).toBeUndefined()
  })
})

describe('programs that ask for a merged thread', () => {
  it.each(['', '/posts?limit=2', '/relations'])('/api/v1/threads/42%s are led to the other', async (rest) => {
    const { from, to, moderator } = await two(db)
    await merge(db, from, to, moderator)
    const { status, headers } = await (await programs(db))(`/api/v1/threads/${from.id}${rest}`)
    expect([status, headers.location]).toEqual([301, `https://allmenning.test/api/v1/threads/${to.id}${rest}`])
  })

  it('are told nothing of one among members', async () => {
    const { from, to, moderator } = await two(db, { audience: 'members' }, { audience: 'members' })
    await merge(db, from, to, moderator)
    const { status, headers } = await (await programs(db))(`/api/v1/threads/${from.id}`)
    expect([status, headers.location]).toEqual([404, undefined])
  })
})
