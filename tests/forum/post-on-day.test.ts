import { describe, expect, it } from 'vitest'
import { postOnDay } from '#server/forum/post-on-day.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const OSLO = 'Europe/Oslo'

/** Posts 1 to 4: late on 14 September in Oslo, just after midnight, on the 15th, and on the 20th. */
async function days() {
  const at = (instant: string) => new Date(instant)
  const { id } = await thread(db, { createdAt: at('2026-09-14T21:59:59Z') })
  for (const instant of ['2026-09-14T22:00:00Z', '2026-09-15T10:00:00Z', '2026-09-20T10:00:00Z'])
    await post(db, { id }, { createdAt: at(instant) })
  return id
}

describe('the first post on a day', () => {
  it.each([
    ['2026-09-01', OSLO, 1],
    ['2026-09-14', OSLO, 1],
    ['2026-09-15', OSLO, 2],
    ['2026-09-15', 'UTC', 3],
    ['2026-09-16', OSLO, 4],
    ['2026-09-20', OSLO, 4],
    ['2027-01-01', OSLO, 4],
  ])('%s in %s is #%i', async (day, zone, number) => {
    expect(await postOnDay(contextOf(db), { threadId: await days(), day }, zone)).toMatchObject({ number })
  })

  it.each(['', '2026-02-31', '2026-13-01', '15.09.2026', '0000-01-01', '9999-99-99', ['2026-09-15'], null])(
    '%j is no day',
    async (day) => {
      const asking = postOnDay(contextOf(db), { threadId: await days(), day }, OSLO)
      await expect(asking).rejects.toMatchObject({ status: 422, fields: { day: { key: 'day.missing' } } })
    },
  )
})
