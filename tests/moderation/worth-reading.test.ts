import { describe, expect, it } from 'vitest'
import { pickWorthReading, unpickWorthReading } from '#server/moderation/pick-worth-reading.ts'
import { worthNow, worthReading } from '#server/moderation/worth-reading.ts'
import { testDatabase } from '#tests/support/database.ts'
import { failureOf } from '#tests/support/failure-of.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const WEEK = 7 * 86_400_000
const weeksAgo = (weeks: number): Date => new Date(NOW.getTime() - weeks * WEEK)
const pick = (id: number, line = 'Because it is good.') => ({ thread: String(id), line, language: 'en' })

describe('what is worth reading', () => {
  it('is five at the most, each once, with the line said last', async () => {
    const as = contextOf(db, await member(db, { roles: ['curator'] }))
    const threads = []
    for (let count = 0; count < 6; count++) threads.push(await thread(db))
    const [first, second] = threads
    for (const { id } of threads.slice(0, 5)) await pickWorthReading(as, pick(id))
    expect(await failureOf(pickWorthReading(as, pick(threads[5]?.id ?? 0)))).toBe(422)
    await pickWorthReading(as, pick(first?.id ?? 0, 'On second thoughts, too.'))
    const now = await worthNow(contextOf(db))
    expect(now).toMatchObject({ monday: '2026-09-14' })
    expect(now?.picks.map((one) => one.thread.id)).toEqual(threads.slice(0, 5).map(({ id }) => id))
    expect(now?.picks[0]?.line).toBe('On second thoughts, too.')
    await unpickWorthReading(as, { threadId: second?.id })
    await pickWorthReading(as, pick(threads[5]?.id ?? 0))
    expect((await worthNow(contextOf(db)))?.picks[1]?.thread.id).toBe(threads[5]?.id)
    const log = await db.staffLogEntry.groupBy({ by: ['verb'], _count: true, orderBy: { verb: 'asc' } })
    expect(log.map(({ verb, _count }) => [verb, _count])).toEqual([
      ['worth.picked', 7],
      ['worth.taken-back', 1],
    ])
  })

  it('is five at the most also when six are picked at once', async () => {
    const as = contextOf(db, await member(db, { roles: ['curator'] }))
    const threads = await Promise.all([1, 2, 3, 4, 5, 6].map(() => thread(db)))
    const done = await Promise.all(threads.map(({ id }) => failureOf(pickWorthReading(as, pick(id)))))
    expect(done.filter((status) => status === undefined)).toHaveLength(5)
    expect(done.filter((status) => status === 422)).toHaveLength(1)
  })

  it('goes back week by week, and is last week’s until something new is picked, and then nothing', async () => {
    const curator = await member(db, { roles: ['curator'] })
    for (const weeks of [1, 2, 4])
      await pickWorthReading(contextOf(db, curator, { now: weeksAgo(weeks) }), pick((await thread(db)).id))
    const reader = contextOf(db)
    const mondays = async (input: Parameters<typeof worthReading>[1]) =>
      (await worthReading(reader, input)).map(({ monday }) => monday)
    expect(await mondays({ weeks: 2 })).toEqual(['2026-09-07', '2026-08-31'])
    expect(await mondays({ weeks: 2, before: new Date('2026-08-31') })).toEqual(['2026-08-17'])
    expect((await worthNow(reader))?.monday).toBe('2026-09-07')
    expect(await worthNow(contextOf(db, undefined, { now: new Date(NOW.getTime() + WEEK) }))).toBeNull()
  })

  it('shows nobody what they may not read, and is picked by curators and moderators alone', async () => {
    const curator = await member(db, { roles: ['moderator'] })
    const { id } = await thread(db, { audience: 'members' })
    await pickWorthReading(contextOf(db, curator), pick(id))
    expect(await worthNow(contextOf(db))).toBeNull()
    const other = contextOf(db, await member(db))
    expect((await worthNow(other))?.picks).toHaveLength(1)
    await db.thread.update({ where: { id }, data: { audience: 'staff' } })
    expect(await worthNow(other)).toBeNull()
    expect(await failureOf(pickWorthReading(other, pick(id)))).toBe(403)
    expect(await failureOf(unpickWorthReading(other, { threadId: id }))).toBe(403)
  })
})
