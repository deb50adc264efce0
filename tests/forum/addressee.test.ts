import { describe, expect, it } from 'vitest'
import { openThread } from '#server/forum/open-thread.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { opening } from './conversation.ts'

const { db } = await testDatabase()

const addressed = async (changes: Record<string, unknown>) => {
  await openThread(contextOf(db, await member(db)), opening(changes))
  const { threads } = await threadList(contextOf(db), {})
  return threads[0]?.addressedTo
}

describe('a question may be put to', () => {
  it.each([
    ['a group', { addressedGroup: 'policymaker' }, { group: 'policymaker' }],
    ['an organisation', { addressedOrganisation: '  Helse Bergen ' }, { organisation: 'Helse Bergen' }],
    ['everyone', { addressedGroup: '', addressedOrganisation: '' }, null],
    ['everyone, when nothing is said of it', {}, null],
    ['and nothing else may: not a discussion', { kind: 'discussion', addressedGroup: 'ngo' }, null],
  ])('%s', async (_whom, fields, addressedTo) => {
    expect(await addressed(fields)).toEqual(addressedTo)
  })

  it.each([
    ['both', { addressedGroup: 'ngo', addressedOrganisation: 'Helse Bergen' }, 'addressed.either'],
    ['one letter', { addressedOrganisation: 'H' }, 'field.too_short'],
    ['an identity number', { addressedOrganisation: '13097248022' }, 'identifier.found_fnr'],
    ['several', { addressedOrganisation: ['A', 'B'] }, 'field.missing'],
  ])('but not to %s', async (_what, fields, key) => {
    const opened = openThread(contextOf(db, await member(db)), opening(fields))
    await expect(opened).rejects.toMatchObject({ status: 422, fields: { addressedOrganisation: { key } } })
    expect(await db.thread.count()).toBe(0)
  })
})
