import { beforeEach, expect, it } from 'vitest'
import { memberProfile } from '#server/accounts/member-profile.ts'
import { isReadFirst } from '#server/forum/first-posts.ts'
import { confirmGroup } from '#server/moderation/confirm-group.ts'
import { memberGroups } from '#server/moderation/member-groups.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { holdFirst } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const coordinator = async () => contextOf(db, await member(db, { roles: ['coordinator'] }))
const verbs = async () => (await db.staffLogEntry.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)

it('a confirmed group holds at once, is taken back, and both are logged once', async () => {
  await holdFirst(db)
  const as = await coordinator()
  const who = await member(db, { groups: ['policymaker', 'service_user'] })
  expect((await memberGroups(as, who.id)).groups).toEqual([{ group: 'policymaker', confirmedAt: null }])
  expect(await isReadFirst(db, who.id)).toBe(true)
  const said = { member: who.id, group: 'policymaker' }
  await Promise.all([1, 2].map(() => confirmGroup(as, { ...said, intent: 'confirm' })))
  expect((await memberGroups(as, who.id)).groups).toEqual([{ group: 'policymaker', confirmedAt: NOW.toISOString() }])
  expect(await isReadFirst(db, who.id)).toBe(false)
  expect(JSON.stringify(await memberProfile(contextOf(db), who.publicId))).toContain('"verified":true')
  await confirmGroup(as, { ...said, intent: 'withdraw' })
  expect(await isReadFirst(db, who.id)).toBe(true)
  expect(await verbs()).toEqual(['group.confirmed', 'group.withdrawn'])
})

it.each([
  ['a group that they do not say they belong to', 'researcher', 422],
  ['that somebody is a service user', 'service_user', 422],
  ['what is no group', 'king', 422],
])('nobody confirms %s', async (_what, group, status) => {
  const who = await member(db, { groups: ['clinician', 'service_user'] })
  const asking = confirmGroup(await coordinator(), { member: who.id, group, intent: 'confirm' })
  await expect(asking).rejects.toMatchObject({ status })
  expect(await verbs()).toEqual([])
})

it('nobody confirms a group of their own', async () => {
  const self = await member(db, { roles: ['coordinator'] })
  const own = { member: self.id, group: 'clinician', intent: 'confirm' }
  await expect(confirmGroup(contextOf(db, self), own)).rejects.toMatchObject({ status: 403 })
  await expect(memberGroups(contextOf(db, self), self.id)).rejects.toMatchObject({ status: 403 })
})
