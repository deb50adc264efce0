import { beforeEach, describe, expect, it } from 'vitest'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import { changeProfile } from '#server/accounts/change-profile.ts'
import { fieldAudiences } from '#server/accounts/field-audiences.ts'
import { memberProfile } from '#server/accounts/member-profile.ts'
import { ownAudiences } from '#server/accounts/own-audiences.ts'
import { FIELD_AUDIENCES, type FieldAudience, PROFILE_FIELDS, type ProfileField } from '#server/accounts/terms.ts'
import type { Context } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, type MemberFacts, member, NOW, type TestMember } from '#tests/support/world.ts'
import { testSettings } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const all = (audience: FieldAudience) => Object.fromEntries(PROFILE_FIELDS.map((field) => [field, audience]))

/** Which parts of somebody's page are shown. */
async function shownTo(context: Context, who: TestMember): Promise<ProfileField[]> {
  const { member: shown, shows } = await memberProfile(context, who.publicId)
  const is = { groups: shown.groups !== null, languages: shown.languages !== null, ...shows }
  return PROFILE_FIELDS.filter((field) => is[field])
}

const VIEWERS: [viewer: string, context: (who: TestMember) => Promise<Context>, sees: readonly FieldAudience[]][] = [
  ['a reader', async () => contextOf(db), ['everyone']],
  ['another member', async () => contextOf(db, await member(db)), ['everyone', 'members']],
  ['a coordinator', async () => contextOf(db, await member(db, { roles: ['coordinator'] })), ['everyone', 'members']],
  ['themselves', async (who) => contextOf(db, who), FIELD_AUDIENCES],
]

describe('a part of somebody’s page', () => {
  describe.each(VIEWERS)('is shown to %s', (_viewer, contextFor, sees) => {
    it.each(PROFILE_FIELDS.flatMap((field) => FIELD_AUDIENCES.map((audience) => ({ field, audience }))))(
      'when it is $field, shown to $audience, by that choice alone',
      async ({ field, audience }) => {
        const who = await member(db)
        await changeAudiences(contextOf(db, who), { ...all('nobody'), [field]: audience })
        const others = sees.includes('nobody') ? PROFILE_FIELDS : PROFILE_FIELDS.filter((each) => each === field)
        expect(await shownTo(await contextFor(who), who)).toEqual(sees.includes(audience) ? others : [])
      },
    )
  })

  it.each<[who: string, facts: MemberFacts, reader: ProfileField[], other: ProfileField[]]>([
    ['somebody who uses their name', {}, ['groups'], [...PROFILE_FIELDS]],
    ['somebody under a pseudonym', { pseudonym: true }, [], []],
  ])('is protected by default: of %s', async (_who, facts, reader, other) => {
    const who = await member(db, facts)
    expect(await shownTo(contextOf(db), who)).toEqual(reader)
    expect(await shownTo(contextOf(db, await member(db)), who)).toEqual(other)
  })

  it('is closed again when somebody takes a pseudonym, and not when they keep it', async () => {
    const who = await member(db)
    const context = contextOf(db, who)
    await changeAudiences(context, all('everyone'))
    const profile = { displayName: 'Somebody', groups: ['ngo'], languages: ['en'], pseudonym: 'yes' }
    await changeProfile(context, profile)
    expect((await ownAudiences(context)).audiences).toEqual(all('nobody'))
    await changeAudiences(context, all('members'))
    await changeProfile(context, profile)
    expect((await ownAudiences(context)).audiences).toEqual(all('members'))
  })

  it('has no audience that is not one of ours, whatever the table holds', () => {
    const odd = { constructor: 'everyone', __proto__: { posts: 'everyone' } } as object
    expect(Object.keys(fieldAudiences(true, odd)).sort()).toEqual([...PROFILE_FIELDS].sort())
    expect(fieldAudiences(true, { posts: 'members' })).toEqual({ ...all('nobody'), posts: 'members' })
  })
})

describe('choosing who sees what', () => {
  it('is announced, so that kept pages are made anew', async () => {
    const who = await member(db)
    await changeAudiences(contextOf(db, who), all('everyone'))
    expect(await db.signal.findMany({ select: { name: true, payload: true } })).toEqual([
      { name: 'member.changed', payload: { memberId: who.id } },
    ])
  })

  it('is refused with words for each field that is no choice, and to readers', async () => {
    const refused = changeAudiences(contextOf(db, await member(db)), { ...all('members'), posts: 'friends' })
    await expect(refused).rejects.toMatchObject({ status: 422, fields: { posts: { key: 'seen.choose' } } })
    await expect(changeAudiences(contextOf(db), all('everyone'))).rejects.toMatchObject({ status: 403 })
    expect(await db.memberFieldAudience.count()).toBe(0)
  })
})

describe('somebody’s page', () => {
  it('is named by a number that does not tell when they joined, and shows no other', async () => {
    const who = await member(db, { groups: ['service_user', 'ngo'] })
    await db.memberGroup.updateMany({ data: { verifiedAt: NOW } })
    const shown = await memberProfile(contextOf(db), who.publicId)
    expect(who.publicId).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/)
    expect(JSON.stringify(shown.member)).not.toContain(who.id)
    expect(JSON.stringify(shown.member)).not.toContain(who.email)
    expect(shown.member).toMatchObject({
      groups: [
        { group: 'service_user', verified: false },
        { group: 'ngo', verified: true },
      ],
      audiences: null,
      account: null,
      may: { block: false },
    })
  })

  it('of somebody suspended is that of somebody who shows nothing, but for those who look after accounts', async () => {
    const [gone, closed] = [await member(db, { suspendedAt: NOW }), await member(db)]
    await changeAudiences(contextOf(db, gone), all('everyone'))
    await changeAudiences(contextOf(db, closed), all('nobody'))
    for (const context of [contextOf(db), contextOf(db, await member(db, { roles: ['moderator'] }))]) {
      const [one, other] = await Promise.all([gone, closed].map((who) => memberProfile(context, who.publicId)))
      const same = { publicId: '', displayName: '' }
      expect({ ...one?.member, ...same }).toEqual({ ...other?.member, ...same })
      expect(one?.shows).toEqual(other?.shows)
    }
    const staff = contextOf(db, await member(db, { roles: ['coordinator'] }))
    expect((await memberProfile(staff, gone.publicId)).member.account).toEqual({ id: gone.id, suspended: true })
    expect((await memberProfile(staff, closed.publicId)).member.account).toEqual({ id: closed.id, suspended: false })
  })

  it.each<[what: string, id: (who: TestMember) => unknown]>([
    ['the id inside', ({ id }) => id],
    ['nobody', () => '3b241101-e2bb-4255-8caf-4136c566a962'],
    ['something odd', () => "x' OR true --"],
    ['nothing', () => undefined],
    ['an object', () => ({})],
  ])('is not there for %s', async (_what, id) => {
    const who = await member(db)
    await expect(memberProfile(contextOf(db), id(who))).rejects.toMatchObject({ status: 404 })
  })

  it('is not there before they have confirmed their address, and is there for people who came by import', async () => {
    const unconfirmed = await member(db)
    await db.member.update({ where: { id: unconfirmed.id }, data: { emailVerifiedAt: null } })
    await expect(memberProfile(contextOf(db), unconfirmed.publicId)).rejects.toMatchObject({ status: 404 })
    const imported = await member(db, { email: null })
    await expect(memberProfile(contextOf(db), imported.publicId)).resolves.toBeDefined()
  })
})
