import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { authenticate } from '#server/accounts/authenticate.ts'
import { endAllSessions } from '#server/accounts/end-all-sessions.ts'
import { endSession } from '#server/accounts/end-session.ts'
import { SESSIONS_KEPT } from '#server/accounts/open-session.ts'
import { ownSessions } from '#server/accounts/own-sessions.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { deviceOf } from '#server/accounts/visit.ts'
import { seeAllNotices } from '#server/notifications/see-notices.ts'
import { tellMembers } from '#server/notifications/tell-members.ts'
import { transact } from '#server/platform/db.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { contextOf, cookieOf, memberWithPassword, testSettings } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds)

/** Somebody who has signed in so many times; the first session asks. */
async function signedIn(times = 1) {
  const who = await memberWithPassword(db)
  const cookies: string[] = []
  for (let time = 0; time < times; time += 1) cookies.push(await cookieOf(contextOf(db), who.email))
  const ids = await Promise.all(
    cookies.map(async (cookie) => (await authenticate(db, cookie, NOW))?.session.publicId ?? ''),
  )
  return { who, cookies, ids, context: contextOf(db, who) }
}

/** Gives somebody so many sessions, each begun a minute before the one it follows. @returns their public ids */
async function sessionsOf({ id: memberId }: { id: string }, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    idHash: `${memberId}-${n}`,
    publicId: randomUUID(),
    memberId,
    createdAt: later(-(n + 1) * MINUTE),
    expiresAt: later(DAY),
  }))
  await db.session.createMany({ data: rows })
  return rows.map(({ publicId }) => publicId)
}

const standing = async (cookies: readonly string[]): Promise<boolean[]> =>
  Promise.all(cookies.map(async (cookie) => (await authenticate(db, cookie, NOW)) !== null))

const announced = () => db.signal.findMany({ where: { name: 'session.ended' }, select: { payload: true } })

describe('a session', () => {
  it.each([
    ['is found after a minute, and not prolonged', later(MINUTE), true, false],
    ['is prolonged when half its time has gone', later(16 * DAY), true, true],
    ['is over after thirty days without use', later(30 * DAY), false, false],
  ])('%s', async (_title, at, found, prolonged) => {
    const { cookies } = await signedIn()
    const answer = await authenticate(db, cookies[0], at)
    expect(answer !== null).toBe(found)
    expect(answer?.setCookie?.split(';')[0] ?? null).toBe(prolonged ? cookies[0] : null)
  })

  it('lasts on for thirty days from when it was prolonged', async () => {
    const { cookies } = await signedIn()
    await authenticate(db, cookies[0], later(16 * DAY))
    expect(await authenticate(db, cookies[0], later(45 * DAY))).not.toBeNull()
    expect(await authenticate(db, cookies[0], later(76 * DAY))).toBeNull()
  })

  it('writes “last seen” at most every five minutes', async () => {
    const { cookies } = await signedIn()
    const seen = async (at: Date) => {
      await authenticate(db, cookies[0], at)
      return (await db.session.findFirstOrThrow()).lastSeenAt
    }
    expect(await seen(later(4 * MINUTE))).toEqual(NOW)
    expect(await seen(later(6 * MINUTE))).toEqual(later(6 * MINUTE))
  })

  it('is not one for a member who has been suspended, whatever the table holds', async () => {
    const { cookies, who } = await signedIn()
    await db.member.update({ where: { id: who.id }, data: { suspendedAt: NOW } })
    expect(await authenticate(db, cookies[0], NOW)).toBeNull()
  })

  it.each([
    ['its public id', (id: string) => `allmenning_session=${id}`],
    ['its stored hash', (_id: string, hash: string) => `allmenning_session=${hash}`],
    ['a cookie of a similar name', (_id: string, _hash: string, cookie: string) => `x${cookie}`],
    [
      'a cookie in a header of a megabyte',
      (_id: string, _hash: string, cookie: string) => `${cookie}; x=${'y'.repeat(1e6)}`,
    ],
  ])('is not to be had by %s', async (_title, header) => {
    const { cookies, ids } = await signedIn()
    const { idHash } = await db.session.findFirstOrThrow()
    expect(await authenticate(db, header(ids[0] ?? '', idHash, cookies[0] ?? ''), NOW)).toBeNull()
  })

  it('knows whether notices wait to be seen, so that pages count them only then', async () => {
    const { who, cookies } = await signedIn()
    const waits = async () => (await authenticate(db, cookies[0], NOW))?.unseenNotices
    const [{ id }, helper] = [await thread(db), await member(db)]
    const tell = (to: TestMember) =>
      transact(db, (tx) =>
        tellMembers(tx, { kind: 'post_helped', subject: `${id}#1`, threadId: id, actorId: helper.id }, [to.id], NOW),
      )
    await tell(await member(db))
    expect(await waits()).toBe(false)
    await tell(who)
    expect(await waits()).toBe(true)
    await seeAllNotices(contextOf(db, who))
    expect(await waits()).toBe(false)
  })

  it('is found among other cookies, odd ones too', async () => {
    const { cookies } = await signedIn()
    expect(await authenticate(db, `a=%E0%A4%A; ${cookies[0]}; =; b`, NOW)).not.toBeNull()
  })
})

describe('one’s own sessions', () => {
  it('are listed with the one that asks first, without anything that lets somebody in', async () => {
    const { context, ids, cookies } = await signedIn(3)
    await authenticate(db, cookies[2], later(10 * MINUTE))
    const list = await ownSessions(context, ids[1] ?? '')
    expect(list.map(({ id, current }) => ({ id, current }))).toEqual([
      { id: ids[1], current: true },
      { id: ids[2], current: false },
      { id: ids[0], current: false },
    ])
    expect(list[0]).toMatchObject({ browser: 'Firefox', system: 'Android' })
    expect(JSON.stringify(list)).not.toContain((await db.session.findFirstOrThrow()).idHash)
  })

  it('end one at a time, and it is announced', async () => {
    const { context, ids, cookies, who } = await signedIn(2)
    await endSession(context, { session: ids[1] })
    expect(await standing(cookies)).toEqual([true, false])
    expect(await announced()).toEqual([{ payload: { memberId: who.id, sessionIds: [ids[1]] } }])
  })

  it('are not ended by anybody else, who does not even learn that they are there', async () => {
    const { ids, cookies } = await signedIn()
    const stranger = contextOf(db, await memberWithPassword(db))
    await expect(endSession(stranger, { session: ids[0] })).rejects.toMatchObject({ status: 404 })
    await expect(
      endSession(stranger, { session: stranger.actor.kind === 'member' ? stranger.actor.id : '' }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(endSession(contextOf(db), { session: ids[0] })).rejects.toMatchObject({ status: 404 })
    await expect(endAllSessions(contextOf(db), null)).rejects.toMatchObject({ status: 403 })
    await endAllSessions(stranger, null)
    expect(await standing(cookies)).toEqual([true])
  })

  it('end all but the one that asks, or all', async () => {
    const { context, ids, cookies } = await signedIn(3)
    expect(await endAllSessions(context, ids[0] ?? null)).toBe(2)
    expect(await standing(cookies)).toEqual([true, false, false])
    expect(await endAllSessions(context, null)).toBe(1)
    expect(await standing(cookies)).toEqual([false, false, false])
    expect(await endAllSessions(context, null)).toBe(0)
    expect(await announced()).toHaveLength(2)
  })

  it('end in any number, announced in small parts', async () => {
    const who = await memberWithPassword(db)
    await sessionsOf(who, 250)
    expect(await endAllSessions(contextOf(db, who), null)).toBe(250)
    const told = (await announced()).map(({ payload }) => (payload as { sessionIds: string[] }).sessionIds)
    expect(told.map(({ length }) => length)).toEqual([100, 100, 50])
    expect(new Set(told.flat()).size).toBe(250)
  })

  it('are as many as one has browsers; who opens more ends the oldest', async () => {
    const [who, other] = [await memberWithPassword(db), await memberWithPassword(db)]
    await sessionsOf(other, 3)
    const ids = await sessionsOf(who, SESSIONS_KEPT + 9)
    const cookie = await cookieOf(contextOf(db), who.email)
    expect(await authenticate(db, cookie, NOW)).not.toBeNull()
    const kept = await db.session.findMany({ where: { memberId: who.id, publicId: { in: ids } } })
    expect(kept.map(({ publicId }) => publicId).sort()).toEqual(ids.slice(0, SESSIONS_KEPT - 1).sort())
    expect(await announced()).toMatchObject([{ payload: { memberId: who.id, sessionIds: ids.slice(-10) } }])
    expect(await db.session.count({ where: { memberId: other.id } })).toBe(3)
  })

  it('end by signing out, which takes the cookie away also from somebody who was out already', async () => {
    const { context, ids, cookies } = await signedIn()
    expect(await signOut(context, ids[0] ?? null)).toMatch(
      /^allmenning_session=; HttpOnly; Max-Age=0; Path=\/; SameSite=Lax/,
    )
    expect(await standing(cookies)).toEqual([false])
    expect(await signOut(contextOf(db), null)).toContain('Max-Age=0')
  })
})

describe('a device in words', () => {
  it.each([
    ['Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0', 'Firefox/Android'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
      'Edge/Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
      'Chrome/Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari/iPhone',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
      'Chrome/iPhone',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      'Safari/macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
      'Samsung Internet/Android',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 OPR/110.0',
      'Opera/ChromeOS',
    ],
    ['curl/8.5.0', '/'],
    ['', '/'],
  ])('%s is %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
})
