import { describe, expect, it } from 'vitest'
import { rowNumber } from '#server/forum/post-input.ts'
import { mergedInto } from '#server/forum/themes.ts'
import { moderationQueue } from '#server/moderation/moderation-queue.ts'
import { staffLog } from '#server/moderation/staff-log.ts'
import { staffLogFile } from '#server/moderation/staff-log-file.ts'
import { steerThread } from '#server/moderation/steer-thread.ts'
import { themeTexts } from '#server/moderation/themes-to-shape.ts'
import { worthReading } from '#server/moderation/worth-reading.ts'
import { knownDay } from '#server/platform/known-day.ts'
import { programs } from '#tests/machines/programs.ts'
import { testDatabase } from '#tests/support/database.ts'
import { failureOf } from '#tests/support/failure-of.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const NUL = '\u0000'
const ZONE = 'Europe/Oslo'
const staff = async () =>
  contextOf(db, await member(db, { roles: ['moderator', 'curator', 'coordinator', 'administrator'] }))

describe('what nobody would type', () => {
  it.each([
    ['7', 7],
    [7, 7],
    ['2147483647', 2_147_483_647],
    ['2147483648', null],
    ['0x3', null],
    ['1e9', null],
    ['-1', null],
    ['0', null],
    [' 3', null],
    ['1.5', null],
    [null, null],
    [undefined, null],
    [NUL, null],
  ])('%j as the number of a row: %j', (given, number) => {
    expect(rowNumber.safeParse(given).data ?? null).toBe(number)
  })

  it.each([
    ['2026-11-27', true],
    ['0001-01-01', true],
    ['0000-01-01', false],
    ['2026-02-30', false],
    ['', false],
    [null, false],
  ])('%j as a day: %s', (given, known) => {
    expect(knownDay.safeParse(given).success).toBe(known)
  })

  it('is no theme', async () => {
    const context = await staff()
    expect(await mergedInto(db, NUL)).toBeNull()
    expect(await failureOf(themeTexts(context, NUL))).toBe(404)
    const { id: threadId } = await thread(db)
    expect(await failureOf(steerThread(context, { threadId, intent: 'theme', theme: NUL }))).toBe(422)
    expect((await (await programs(db))('/feeds/themes/%00.atom')).status).toBe(404)
  })

  it.each([{ theme: NUL }, { language: NUL }])('narrows no queue: %j', async (odd) => {
    expect(await failureOf(moderationQueue(await staff(), odd))).toBeUndefined()
  })

  it.each([
    { verb: NUL },
    { from: '0000-01-01' },
    { to: '0000-12-31' },
    { from: '0001-01-01', to: '9999-12-31', verb: 'collection.taken-back' },
  ])('narrows no log: %j', async (odd) => {
    expect(await failureOf(staffLog(await staff(), odd, ZONE))).toBeUndefined()
    expect(await failureOf(staffLogFile(await staff(), odd, ZONE))).toBeUndefined()
  })

  it('is asked for in the first year as in any other', async () => {
    expect(await worthReading(contextOf(db), { before: new Date('0001-01-01T00:00:00Z') })).toEqual([])
  })
})
