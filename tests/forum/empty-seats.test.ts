import { describe, expect, it } from 'vitest'
import { GROUPS } from '#server/accounts/terms.ts'
import { emptySeats } from '#server/forum/empty-seats.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { daysAgo } from './conversation.ts'

const { db } = await testDatabase()

/** A thread in which these groups have spoken. */
async function spokenBy(groups: readonly (typeof GROUPS)[number][], title: string, createdAt = NOW) {
  const [first = 'clinician', ...others] = groups
  const made = await thread(db, { voice: first, title, createdAt })
  for (const voice of others) await post(db, made, { voice, createdAt })
  return made
}

const offered = async (context = contextOf(db), limit = 10) =>
  (await emptySeats(context, limit)).map(({ thread: { title } }) => title)

describe('conversations that wait for a voice', () => {
  it('are for a member those in which none of their groups has spoken, the fullest table first', async () => {
    await spokenBy(['clinician'], 'One has spoken')
    await spokenBy(['clinician', 'ngo', 'policymaker'], 'Three have spoken')
    await spokenBy(['clinician', 'researcher'], 'Mine has spoken')
    await spokenBy(['clinician', 'service_user'], 'My other one has spoken')
    expect(await offered(contextOf(db, await member(db, { groups: ['researcher', 'service_user'] })))).toEqual([
      'Three have spoken',
      'One has spoken',
    ])
  })

  it('wait for a group again that took back all it said', async () => {
    const made = await spokenBy(['clinician'], 'It took that back')
    await post(db, made, { voice: 'ngo', withdrawnAt: NOW })
    expect(await offered(contextOf(db, await member(db, { groups: ['ngo'] })))).toEqual(['It took that back'])
  })

  it('are for a reader those of several groups with a seat left', async () => {
    await spokenBy(['clinician'], 'One has spoken')
    await spokenBy(['clinician', 'ngo'], 'Two have spoken')
    await spokenBy(GROUPS.slice(1), 'Five have spoken')
    await spokenBy(GROUPS, 'All have spoken')
    expect(await offered()).toEqual(['Five have spoken', 'Two have spoken'])
  })

  it('name the seats that are empty, in the order of the groups', async () => {
    await spokenBy(['interpreter', 'clinician'], 'Two have spoken')
    const [found] = await emptySeats(contextOf(db))
    expect(found?.empty).toEqual(['researcher', 'ngo', 'service_user', 'policymaker'])
  })

  it('have gone on within ninety days', async () => {
    await spokenBy(['clinician', 'ngo'], 'Long over', daysAgo(91))
    await spokenBy(['clinician', 'ngo'], 'Not so long ago', daysAgo(89))
    expect(await offered()).toEqual(['Not so long ago'])
  })

  it('are no more than asked for', async () => {
    for (let index = 0; index < 5; index += 1) await spokenBy(['clinician', 'ngo'], `Conversation ${index}`)
    expect(await offered(contextOf(db), 2)).toHaveLength(2)
    expect(await emptySeats(contextOf(db))).toHaveLength(3)
  })
})
