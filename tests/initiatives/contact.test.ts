import { beforeEach, describe, expect, it } from 'vitest'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { ownContact } from '#server/initiatives/own-contact.ts'
import { publishContact, withdrawContact } from '#server/initiatives/publish-contact.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import type { Context } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { CONTACT, initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { described, shared } from './sharing.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const onPage = async (context: Context, id: number) => (await initiativePage(context, id)).initiative.contact
const onCard = async (context: Context) => (await initiativeList(context, {})).initiatives[0]?.contact

describe('whom to ask about an initiative', () => {
  it('is shown with consent, which is kept with who gave it and when', async () => {
    const { id, owner } = await initiative(db)
    await publishContact(contextOf(db, owner), { ...CONTACT, threadId: id, phone: '55 00 00 00', page: 'example.org' })
    const shown = { name: CONTACT.name, mail: CONTACT.mail, phone: '55 00 00 00', page: 'https://example.org/' }
    expect(await onPage(contextOf(db), id)).toMatchObject(shown)
    expect(await onCard(contextOf(db))).toMatchObject(shown)
    expect(await ownContact(contextOf(db, owner), id)).toMatchObject({
      contact: { ...shown, consentedBy: { displayName: owner.displayName }, consentedAt: NOW.toISOString() },
    })
  })

  it('is among members where it says so, on page and card', async () => {
    const { id, owner } = await initiative(db)
    await publishContact(contextOf(db, owner), { ...CONTACT, threadId: id, audience: 'members' })
    const other = contextOf(db, await member(db))
    expect([await onPage(contextOf(db), id), await onCard(contextOf(db))]).toEqual([null, null])
    expect([await onPage(other, id), await onCard(other)]).toMatchObject(
      [CONTACT, CONTACT].map(({ mail }) => ({ mail })),
    )
  })

  it('is erased at once, with nothing of it in any version, signal or row', async () => {
    const as = contextOf(db, await member(db))
    const id = await shared(as)
    await publishContact(as, { ...CONTACT, threadId: id })
    await reviseInitiative(as, described(id, { schedule: 'Thursdays' }))
    await withdrawContact(as, { threadId: id })
    await withdrawContact(as, { threadId: id })
    expect(await onPage(contextOf(db), id)).toBeNull()
    expect(await db.initiativeContact.count()).toBe(0)
    expect(JSON.stringify(await initiativeHistory(as, id))).not.toContain(CONTACT.mail)
    expect(JSON.stringify(await db.initiativeVersion.findMany())).not.toContain(CONTACT.mail)
    expect(JSON.stringify(await db.signal.findMany({ select: { payload: true } }))).not.toContain(CONTACT.mail)
  })

  it('tells kept pages of the initiative that they are not true any more, when shown and when taken back', async () => {
    const { id, owner } = await initiative(db)
    const signals = () => db.signal.findMany({ where: { name: 'initiative.changed' }, select: { payload: true } })
    await publishContact(contextOf(db, owner), { ...CONTACT, threadId: id })
    expect(await signals()).toEqual([{ payload: { threadId: id } }])
    await withdrawContact(contextOf(db, owner), { threadId: id })
    expect(await signals()).toHaveLength(2)
  })

  it('is replaced by another, with new consent', async () => {
    const { id, owner } = await initiative(db)
    const later = new Date(NOW.getTime() + 60_000)
    await publishContact(contextOf(db, owner), { ...CONTACT, threadId: id })
    await publishContact(contextOf(db, owner, { now: later }), { ...CONTACT, threadId: id, mail: 'other@example.org' })
    expect(await db.initiativeContact.findMany()).toMatchObject([{ mail: 'other@example.org', consentedAt: later }])
  })

  it.each([
    ['without consent', { consent: undefined }, { consent: { key: 'contact.consent_missing' } }],
    ['without a way to reach them', { mail: '' }, { mail: { key: 'contact.no_way' } }],
    ['with what is no address', { mail: 'centre@' }, { mail: { key: 'contact.mail_wrong' } }],
    ['with what is no number', { phone: 'call me' }, { phone: { key: 'contact.phone_wrong' } }],
    ['with a page that runs', { page: 'javascript:x' }, { page: { key: 'material.address' } }],
    ['for nobody', { audience: '' }, { audience: { key: 'contact.choose_audience' } }],
    ['with an identity number', { role: 'Born 13097248022' }, { role: { key: 'identifier.found_fnr' } }],
  ])('is refused %s', async (_what, changes, fields) => {
    const { id, owner } = await initiative(db)
    const showing = publishContact(contextOf(db, owner), { ...CONTACT, ...changes, threadId: id })
    await expect(showing).rejects.toMatchObject({ status: 422, fields })
    expect(await db.initiativeContact.count()).toBe(0)
  })

  it('is for owners alone to show, to read with who consented, and to take back', async () => {
    const { id, owner } = await initiative(db)
    await publishContact(contextOf(db, owner), { ...CONTACT, threadId: id })
    const other = contextOf(db, await member(db))
    for (const work of [
      () => publishContact(other, { ...CONTACT, threadId: id }),
      () => withdrawContact(other, { threadId: id }),
      () => ownContact(other, id),
    ])
      await expect(work()).rejects.toMatchObject({ status: 403 })
    expect(await db.initiativeContact.count()).toBe(1)
  })
})
