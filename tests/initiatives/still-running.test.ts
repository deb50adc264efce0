import { beforeEach, describe, expect, it } from 'vitest'
import { askIfRunning } from '#server/initiatives/ask-if-running.ts'
import { confirmRunning } from '#server/initiatives/confirm-running.ts'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { isQuiet } from '#server/initiatives/quiet.plain.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { runningPage } from '#server/initiatives/running-page.ts'
import { stopInitiative } from '#server/initiatives/stop-initiative.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { standing } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { described, shared } from './sharing.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const DAY = 86_400_000
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY)
const mails = async () => (await db.mailMessage.findMany({ orderBy: { id: 'asc' } })).map(({ recipient }) => recipient)

describe('a record is quiet', () => {
  it.each([
    ['on the day', 'routine', 0, false],
    ['when its owners are asked', 'routine', 365, false],
    ['as long as they have time to answer', 'pilot', 395, false],
    ['after that', 'pilot', 395 + 1 / DAY, true],
    ['for ever after', 'routine', 4_000, true],
    ['never, once it has stopped', 'stopped', 4_000, false],
  ] as const)('%s', (_when, running, days, quiet) => {
    expect(isQuiet({ running, confirmedRunningAt: NOW }, later(days))).toBe(quiet)
  })
})

describe('“still running?”', () => {
  it('is asked of each owner by mail, once a year, in their own language, with a link that only opens a page', async () => {
    const owner = await member(db, { locale: 'nb', displayName: 'Marit' })
    const id = await shared(contextOf(db, owner))
    const other = await member(db, { locale: 'en' })
    const gone = await member(db, { suspendedAt: NOW })
    await db.initiativeOwner.createMany({
      data: [other, gone].map(({ id: memberId }) => ({ threadId: id, memberId, since: later(1) })),
    })
    expect(await askIfRunning(db, later(364))).toBe(0)
    const asked = await Promise.all([askIfRunning(db, later(365)), askIfRunning(db, later(365))])
    expect(asked.toSorted()).toEqual([0, 2])
    expect(await mails()).toEqual([owner.email, other.email])
    const [first, second] = await db.mailMessage.findMany({ orderBy: { id: 'asc' } })
    expect(first?.subject).toBe('Er «Thursday tea at the library» fortsatt i drift?')
    expect(first?.body).toMatch(new RegExp(`/practice/${id}/running\n`))
    expect(second?.subject).toContain('still running')
    expect(await askIfRunning(db, later(729))).toBe(0)
    expect(await askIfRunning(db, later(730))).toBe(2)
  })

  it('is answered by an owner; then a year begins anew', async () => {
    const owner = await member(db)
    const threadId = await shared(contextOf(db, owner))
    const late = (days: number) => contextOf(db, owner, { now: later(days) })
    expect((await initiativePage(late(396), threadId)).initiative.quietSince).toBe(NOW.toISOString())
    expect((await initiativeList(late(396), {})).initiatives).toMatchObject([{ quietSince: NOW.toISOString() }])
    for (const who of [undefined, await member(db)]) {
      await expect(confirmRunning(contextOf(db, who), { threadId })).rejects.toMatchObject({ status: 403 })
      await expect(runningPage(contextOf(db, who), threadId)).rejects.toMatchObject({ status: 403 })
    }
    await askIfRunning(db, later(365))
    await confirmRunning(late(396), { threadId })
    expect((await runningPage(late(396), threadId)).confirmedRunningAt).toBe(later(396).toISOString())
    expect((await initiativePage(late(396), threadId)).initiative.quietSince).toBeNull()
    expect(await askIfRunning(db, later(396 + 364))).toBe(0)
    expect(await askIfRunning(db, later(396 + 365))).toBe(1)
  })

  it('is answered by describing it anew', async () => {
    const owner = await member(db)
    const threadId = await shared(contextOf(db, owner))
    await reviseInitiative(contextOf(db, owner, { now: later(300) }), described(threadId))
    expect(await askIfRunning(db, later(365))).toBe(0)
  })

  it('may be answered with no: it is stopped, and its history says why', async () => {
    const owner = await member(db)
    const threadId = await shared(contextOf(db, owner))
    const now = contextOf(db, owner, { now: later(400) })
    const short = stopInitiative(now, { threadId, words: 'No' })
    await expect(short).rejects.toMatchObject({ status: 422, fields: { words: { key: 'field.too_short' } } })
    await expect(stopInitiative(contextOf(db, await member(db)), { threadId, words: 'Enough.' })).rejects.toMatchObject(
      {
        status: 403,
      },
    )
    await stopInitiative(now, { threadId, words: 'The nurse moved away.' })
    expect(await standing(db, threadId)).toMatchObject({ stage: 'stopped' })
    const { versions } = await initiativeHistory(now, threadId)
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(versions[0]?.changes).toMatchObject([{ part: 'stopped_because' }])
    expect((await initiativePage(now, threadId)).initiative).toMatchObject({
      parts: { stopped_because: 'The nurse moved away.', why: expect.any(String) },
      quietSince: null,
    })
    await expect(stopInitiative(now, { threadId, words: 'Again.' })).rejects.toMatchObject({ status: 409 })
    await expect(confirmRunning(now, { threadId })).rejects.toMatchObject({ status: 409 })
    expect(await askIfRunning(db, later(2_000))).toBe(0)
  })
})
