import { describe, expect, it } from 'vitest'
import { membersByGroup } from '#server/accounts/members-by-group.ts'
import { groupCounts } from '#server/forum/group-counts.ts'
import { hearStatements } from '#tests/bench/statements.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
let heard = 0
hearStatements(() => {
  heard += 1
})

describe('a total and its parts', () => {
  it('of the threads of a list are counted in one look, so that they agree', async () => {
    await thread(db, { voice: 'ngo' })
    heard = 0
    expect(await groupCounts(contextOf(db), {})).toMatchObject({ all: 1, groups: { ngo: 1, clinician: 0 } })
    expect(heard).toBe(1)
  })

  it('of the members round the table are counted in one look', async () => {
    await member(db, { groups: ['ngo', 'clinician'] })
    await member(db, { groups: ['ngo'] })
    heard = 0
    expect(await membersByGroup(db)).toEqual({ total: 2, groups: { ngo: 2, clinician: 1 } })
    expect(heard).toBe(1)
  })
})
