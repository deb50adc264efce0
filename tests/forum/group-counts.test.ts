import { describe, expect, it } from 'vitest'
import { GROUPS } from '#server/accounts/terms.ts'
import { groupCounts } from '#server/forum/group-counts.ts'
import { type ThreadFilter, threadList } from '#server/forum/thread-list.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { dice } from './conversation.ts'

const { db } = await testDatabase()

const FILTERS: Omit<ThreadFilter, 'group'>[] = [
  {},
  { theme: 'primary-care' },
  { kind: 'question' },
  { waiting: true },
  { theme: 'primary-care', kind: 'discussion' },
  { theme: 'primary-care', waiting: true },
]

describe('the counts beside a list', () => {
  it('are the lengths of the lists they lead to, for a reader and for a member', async () => {
    const roll = dice(7)
    const people = await Promise.all(GROUPS.map((group) => member(db, { groups: [group] })))
    for (let index = 0; index < 24; index += 1) {
      const made = await thread(db, {
        author: people[roll(6)],
        kind: ['question', 'discussion'][roll(2)],
        theme: ['primary-care', 'health-literacy'][roll(2)],
        audience: roll(4) === 0 ? 'members' : 'public',
      })
      for (let times = roll(4); times > 0; times -= 1)
        await post(db, made, { author: people[roll(6)], ...(roll(4) === 0 ? { withdrawnAt: NOW } : {}) })
    }
    for (const context of [contextOf(db), contextOf(db, people[0])])
      for (const filter of FILTERS) {
        const lengthOf = async (group?: (typeof GROUPS)[number]) =>
          (await threadList(context, { ...filter, group, limit: 100 })).threads.length
        const groups = Object.fromEntries(
          await Promise.all(GROUPS.map(async (group) => [group, await lengthOf(group)])),
        )
        expect({ filter, ...(await groupCounts(context, filter)) }).toEqual({ filter, all: await lengthOf(), groups })
      }
  })

  it('are nought in an empty commons', async () => {
    const { all, groups } = await groupCounts(contextOf(db), {})
    expect([all, ...Object.values(groups)]).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(Object.keys(groups)).toEqual([...GROUPS])
  })
})
