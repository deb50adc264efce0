import { beforeEach, describe, expect, it } from 'vitest'
import { authenticate } from '#server/accounts/authenticate.ts'
import { changePassword } from '#server/accounts/change-password.ts'
import { changeProfile } from '#server/accounts/change-profile.ts'
import { ownProfile } from '#server/accounts/own-profile.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import {
  contextOf,
  cookieOf,
  mailsTo,
  memberWithPassword,
  PASSWORD,
  SIGNED_IN,
  testSettings,
  VISIT,
} from './entrance.ts'

const { db, pool } = await testDatabase()
const NEW = 'an altogether new one'
beforeEach(() => testSettings(pool))

const profile = (changes: Record<string, unknown> = {}) => ({
  displayName: 'Amina',
  tagline: 'Interpreter, Bergen',
  groups: ['ngo', 'interpreter'],
  languages: 'so',
  locale: 'en',
  ...changes,
})

describe('one’s profile', () => {
  it('changes, and it is announced', async () => {
    const who = await memberWithPassword(db, { groups: ['interpreter', 'researcher'] })
    const context = contextOf(db, who)
    await changeProfile(context, profile({ pseudonym: 'on' }))
    expect(await ownProfile(context)).toEqual({
      displayName: 'Amina',
      pseudonym: true,
      tagline: 'Interpreter, Bergen',
      email: who.email,
      groups: [
        { group: 'ngo', verified: false },
        { group: 'interpreter', verified: false },
      ],
      languages: ['so'],
      locale: 'en',
    })
    expect(await db.signal.findMany({ select: { name: true, payload: true } })).toEqual([
      { name: 'member.changed', payload: { memberId: who.id } },
    ])
  })

  it('keeps a group verified as long as one belongs to it', async () => {
    const who = await memberWithPassword(db, { groups: ['interpreter'] })
    const context = contextOf(db, who)
    await db.memberGroup.updateMany({ data: { verifiedAt: NOW } })
    await changeProfile(context, profile())
    expect((await ownProfile(context)).groups).toContainEqual({ group: 'interpreter', verified: true })
    await changeProfile(context, profile({ groups: ['ngo'] }))
    await changeProfile(context, profile())
    expect((await ownProfile(context)).groups).toContainEqual({ group: 'interpreter', verified: false })
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no name', { displayName: ' ' }, { displayName: { key: 'field.missing' } }],
    ['a name of one letter', { displayName: 'A' }, { displayName: { key: 'field.too_short', values: { min: 2 } } }],
    [
      'a name that is too long',
      { displayName: 'å'.repeat(61) },
      { displayName: { key: 'field.too_long', values: { max: 60 } } },
    ],
    ['no group', { groups: undefined }, { groups: { key: 'group.choose' } }],
    ['a group that is none', { groups: 'nurse' }, { groups: { key: 'field.invalid' } }],
    ['too many languages', { languages: TEXT_LANGUAGES }, { languages: { key: 'field.at_most', values: { max: 8 } } }],
    ['an identity number', { tagline: 'Nurse 13097248022' }, { tagline: { key: 'identifier.found_fnr' } }],
  ])('is refused with %s, in words beside the field', async (_title, changes, fields) => {
    const context = contextOf(db, await memberWithPassword(db))
    await expect(changeProfile(context, profile(changes))).rejects.toMatchObject({ status: 422, fields })
  })

  it('is nobody else’s', async () => {
    await expect(changeProfile(contextOf(db), profile())).rejects.toMatchObject({ status: 403 })
    await expect(ownProfile(contextOf(db))).rejects.toMatchObject({ status: 403 })
  })
})

describe('choosing a new password', () => {
  it('ends all other sessions, keeps the one that asks, and says so by mail', async () => {
    const who = await memberWithPassword(db, { locale: 'en' })
    const cookies = [await cookieOf(contextOf(db), who.email), await cookieOf(contextOf(db), who.email)]
    const mine = await authenticate(db, cookies[0], NOW)
    await changePassword(
      contextOf(db, who),
      { currentPassword: PASSWORD, password: NEW },
      mine?.session.publicId ?? null,
      VISIT,
    )
    expect(await authenticate(db, cookies[0], NOW)).not.toBeNull()
    expect(await authenticate(db, cookies[1], NOW)).toBeNull()
    expect((await mailsTo(db, who.email)).map(({ subject }) => subject)).toEqual(['Your password was changed'])
    await expect(signIn(contextOf(db), { email: who.email, password: NEW }, VISIT)).resolves.toMatchObject(SIGNED_IN)
  })

  it('wants the one that holds, and is no place to guess it', async () => {
    const who = await memberWithPassword(db)
    const guess = () => changePassword(contextOf(db, who), { currentPassword: 'wrong', password: NEW }, null, VISIT)
    for (let time = 0; time < 8; time += 1)
      await expect(guess()).rejects.toMatchObject({ fields: { currentPassword: { key: 'password.wrong' } } })
    await expect(guess()).rejects.toMatchObject({ status: 429 })
  })
})
