import { describe, expect, it } from 'vitest'
import { THEME_CODES } from '#server/forum/terms.ts'
import { TALK_DAYS, themeByGroup } from '#server/forum/theme-by-group.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { daysAgo } from './conversation.ts'

const { db } = await testDatabase()

describe('who is talking about what', () => {
  it('counts standing posts of the last ninety days, by theme and group, busiest theme first', async () => {
    const quiet = await thread(db, { theme: 'undocumented', voice: 'ngo' })
    const busy = await thread(db, { theme: 'primary-care', voice: 'clinician', createdAt: daysAgo(TALK_DAYS + 1) })
    await post(db, busy, { voice: 'ngo', createdAt: daysAgo(TALK_DAYS - 1) })
    await post(db, busy, { voice: 'ngo' })
    await post(db, busy, { voice: 'interpreter' })
    await post(db, busy, { voice: 'policymaker', withdrawnAt: NOW })
    await post(db, quiet, { voice: 'ngo', createdAt: daysAgo(TALK_DAYS + 1) })
    const table = await themeByGroup(contextOf(db))
    expect(table.slice(0, 2).map(({ theme: { code }, counts, total }) => [code, counts, total])).toEqual([
      ['primary-care', { researcher: 0, clinician: 0, interpreter: 1, ngo: 2, service_user: 0, policymaker: 0 }, 3],
      ['undocumented', { researcher: 0, clinician: 0, interpreter: 0, ngo: 1, service_user: 0, policymaker: 0 }, 1],
    ])
    expect(table.slice(2).map(({ total }) => total)).toEqual(Array(THEME_CODES.length - 2).fill(0))
  })

  it('counts what members say among themselves for members only', async () => {
    await thread(db, { theme: 'undocumented', audience: 'members', voice: 'ngo' })
    const totals = async (context = contextOf(db)) =>
      (await themeByGroup(context)).reduce((sum, { total }) => sum + total, 0)
    expect(await totals()).toBe(0)
    expect(await totals(contextOf(db, await member(db)))).toBe(1)
  })
})
