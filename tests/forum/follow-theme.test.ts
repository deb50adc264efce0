import { expect, it } from 'vitest'
import { followTheme } from '#server/forum/follow-theme.ts'
import { followedThemes, followsTheme } from '#server/forum/followed-themes.ts'
import { changeInvitationSettings, invitationSettings } from '#server/forum/invitation-settings.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db } = await testDatabase()

it('a member follows a theme, twice is once, and follows it no more', async () => {
  const context = contextOf(db, await member(db))
  await followTheme(context, { theme: 'undocumented', follow: 'yes' })
  await followTheme(context, { theme: 'undocumented', follow: 'yes' })
  await followTheme(context, { theme: 'primary-care', follow: 'yes' })
  expect((await followedThemes(context)).map(({ code }) => code)).toEqual(['primary-care', 'undocumented'])
  expect(await followsTheme(context, 'undocumented')).toBe(true)
  await followTheme(context, { theme: 'undocumented', follow: 'no' })
  expect(await followsTheme(context, 'undocumented')).toBe(false)
  expect(await followsTheme(contextOf(db, await member(db)), 'primary-care')).toBe(false)
})

it('readers follow nothing, and nobody follows what is no theme', async () => {
  await expect(followTheme(contextOf(db), { theme: 'undocumented', follow: 'yes' })).rejects.toMatchObject({
    status: 403,
  })
  expect(await followsTheme(contextOf(db), 'undocumented')).toBeNull()
  const context = contextOf(db, await member(db))
  for (const theme of ['everything', '__proto__', ['undocumented'], undefined])
    await expect(followTheme(context, { theme, follow: 'yes' })).rejects.toMatchObject({ status: 422 })
})

it('whoever has not chosen is invited with their group and by name, and not found by their groups', async () => {
  const context = contextOf(db, await member(db))
  expect(await invitationSettings(context)).toEqual({ toGroups: true, byName: true, foundByGroups: false })
  await changeInvitationSettings(context, { foundByGroups: 'yes' })
  expect(await invitationSettings(context)).toEqual({ toGroups: false, byName: false, foundByGroups: true })
  await expect(changeInvitationSettings(contextOf(db), {})).rejects.toMatchObject({ status: 403 })
})
