import { beforeEach, describe, expect, it } from 'vitest'
import { join } from '#server/accounts/join.ts'
import { MAILS_PER_PAGE, outboxPage } from '#server/accounts/outbox-page.ts'
import { PEOPLE_PER_PAGE, peoplePage } from '#server/accounts/people-page.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW } from '#tests/support/world.ts'
import { contextOf, joining, memberWithPassword, testSettings, VISIT } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const coordinator = async () =>
  contextOf(db, await member(db, { roles: ['coordinator'], displayName: 'Coordinator', createdAt: new Date(0) }))

describe('the list of people', () => {
  it('shows names, groups and standing, and no address', async () => {
    const staff = await coordinator()
    const nora = await memberWithPassword(db, { displayName: 'Nora', groups: ['ngo', 'researcher'], suspendedAt: NOW })
    const page = await peoplePage(staff, {})
    expect(page.people[0]).toEqual({
      id: nora.id,
      publicId: nora.publicId,
      displayName: 'Nora',
      pseudonym: false,
      groups: ['ngo', 'researcher'],
      createdAt: NOW.toISOString(),
      suspendedAt: NOW.toISOString(),
      signsIn: true,
      may: { suspend: true },
    })
    expect(page.people[1]).toMatchObject({ displayName: 'Coordinator', may: { suspend: false } })
    expect(JSON.stringify(page)).not.toContain('@')
  })

  it('goes on page by page, none missing and none twice, also among those who joined at one instant', async () => {
    const staff = await coordinator()
    for (let n = 0; n < PEOPLE_PER_PAGE + 7; n += 1) await member(db, { displayName: `Person ${n}` })
    const first = await peoplePage(staff, {})
    const second = await peoplePage(staff, { after: first.next })
    expect([first.people.length, second.people.length, second.next]).toEqual([PEOPLE_PER_PAGE, 8, null])
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(PEOPLE_PER_PAGE + 8)
  })

  it.each([
    ['nor', ['Nora']],
    ['%', ['100 % Amina']],
    ['_', []],
    ['\\', []],
    ['', ['Nora', '100 % Amina', 'Coordinator']],
  ])('is filtered by a part of the name: %s', async (name, names) => {
    const staff = await coordinator()
    await member(db, { displayName: '100 % Amina', createdAt: new Date(1) })
    await member(db, { displayName: 'Nora' })
    expect((await peoplePage(staff, { name })).people.map(({ displayName }) => displayName)).toEqual(names)
  })

  it('does not exist for others', async () => {
    await expect(peoplePage(contextOf(db), {})).rejects.toMatchObject({ status: 404 })
    await expect(peoplePage(contextOf(db, await member(db, { roles: ['moderator'] })), {})).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('the outbox', () => {
  it('shows coordinators recipients and states, and no text that lets somebody in', async () => {
    const staff = await coordinator()
    await join(contextOf(db), joining(), VISIT)
    const nora = await memberWithPassword(db, { displayName: 'Nora' })
    await suspendMember(staff, { member: nora.id, reason: 'Wrote harshly to others' })
    const { mails } = await outboxPage(staff, {})
    expect(mails.map(({ recipient, state, body }) => ({ recipient, state, shown: body !== null }))).toEqual([
      { recipient: nora.email, state: 'held', shown: true },
      { recipient: 'amina@example.test', state: 'held', shown: false },
    ])
    expect(JSON.stringify(mails)).not.toContain('/verify/')
  })

  it('is seen by staff only with an entry in the log, in a demo too', async () => {
    const staff = await coordinator()
    await outboxPage(staff, {})
    testSettings(pool, { demo: true })
    await outboxPage(staff, {})
    for (const other of [contextOf(db), contextOf(db, await member(db))]) await outboxPage(other, {})
    const seen = { verb: 'outbox.seen', subjectKey: 'outbox' }
    expect(await db.staffLogEntry.findMany({ select: { verb: true, subjectKey: true } })).toEqual([seen, seen])
  })

  it('shows everyone everything in a demo', async () => {
    testSettings(pool, { demo: true })
    await join(contextOf(db), joining(), VISIT)
    const { mails } = await outboxPage(contextOf(db), {})
    expect(mails[0]?.body).toContain('/verify/')
  })

  it('does not exist for others elsewhere', async () => {
    await expect(outboxPage(contextOf(db), {})).rejects.toMatchObject({ status: 404 })
    await expect(outboxPage(contextOf(db, await member(db)), {})).rejects.toMatchObject({ status: 404 })
  })

  it('goes on page by page', async () => {
    const staff = await coordinator()
    await db.mailMessage.createMany({
      data: Array.from({ length: MAILS_PER_PAGE + 3 }, (_, n) => ({
        recipient: `${n}@example.test`,
        locale: 'nb',
        subject: 's',
        body: 'b',
        purpose: 'notice',
        createdAt: NOW,
      })),
    })
    const first = await outboxPage(staff, {})
    const second = await outboxPage(staff, { after: first.next })
    expect(new Set([...first.mails, ...second.mails].map(({ id }) => id)).size).toBe(MAILS_PER_PAGE + 3)
    expect(second.next).toBeNull()
  })
})
