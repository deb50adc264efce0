import { createTransport, type SendMailOptions } from 'nodemailer'
import { beforeEach, describe, expect, it } from 'vitest'
import { outboxPage } from '#server/accounts/outbox-page.ts'
import { followUps, MAIL_JOB } from '#server/follow-ups.ts'
import { pickWorthReading } from '#server/moderation/pick-worth-reading.ts'
import { sendWorth } from '#server/notifications/send-worth.ts'
import { changeWorthMail, stopWorthMail } from '#server/notifications/worth-mail.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { caseAbout, decided } from '#tests/moderation/deciding.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember, type TestThread, thread } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()

/** What was handed to the mail server, and what it says to the next mails. */
let sent: SendMailOptions[] = []
let refusals = 0
const transport = createTransport({ streamTransport: true })
transport.use('compile', ({ data }, done) => {
  if (refusals-- > 0) return done(new Error('not now'))
  sent.push(data)
  done()
})
beforeEach(() => {
  testSettings(pool, { wakePostman: async () => {} })
  sent = []
  refusals = 0
})

const MONDAY = new Date('2026-09-21T06:40:00Z')
/** The job as the worker does it. */
const deliver = () =>
  followUps(db, { transport, from: 'Allmenning <post@allmenning.test>' }).tasks[MAIL_JOB]?.({}, {
    abortSignal: undefined,
  } as never)

/** Two picks, a member who gets them by mail, and the mail on its way. */
async function onItsWay() {
  const reader = await member(db, { locale: 'en', displayName: 'Amina' })
  await changeWorthMail(contextOf(db, reader), { mail: 'yes' })
  const curator = contextOf(db, await member(db, { roles: ['curator'] }))
  const hush = await thread(db, { title: 'Hush, a family we know' })
  const other = await thread(db, { title: 'A card beside the telephone' })
  await pickWorthReading(curator, { thread: String(hush.id), line: 'Hush, read this.', language: 'en' })
  await pickWorthReading(curator, { thread: String(other.id), line: 'What to do.', language: 'en' })
  expect(await sendWorth(db, MONDAY)).toBe(1)
  expect(await mail()).toMatchObject({ state: 'queued', body: expect.stringContaining('Hush') })
  return { reader, hush, other }
}
const mail = () => db.mailMessage.findFirstOrThrow({ where: { purpose: 'digest' } })
const keyOf = async ({ id }: TestMember) => (await db.worthMail.findUniqueOrThrow({ where: { memberId: id } })).stopKey

async function hide({ id: threadId, authorId }: TestThread): Promise<void> {
  await decided(db, await caseAbout(db, { subject: 'thread', threadId }, { authorId, threadId }), 'hide')
  await db.mailMessage.deleteMany({ where: { purpose: { not: 'digest' } } })
}

describe('a mail about what is worth reading', () => {
  it('says in its head how it is stopped', async () => {
    const { reader } = await onItsWay()
    await deliver()
    const stop = `https://allmenning.test/mail/stop/${await keyOf(reader)}`
    expect(sent).toMatchObject([{ subject: 'Worth reading: week 38', headers: { 'List-Unsubscribe': `<${stop}>` } }])
    expect(sent[0]?.text).toContain(`Stop it here, without signing in:\n${stop}\n`)
    expect(sent[0]?.text).toContain('Hush, a family we know')
    expect(await mail()).toMatchObject({ state: 'sent', body: sent[0]?.text })
  })

  it('no longer holds what moderators hid after it was queued, nor does the outbox', async () => {
    const { hush } = await onItsWay()
    await hide(hush)
    await deliver()
    expect(sent[0]?.text).toContain('A card beside the telephone')
    expect(JSON.stringify(sent)).not.toMatch(/hush/i)
    expect(JSON.stringify(await mail())).not.toMatch(/hush/i)
  })

  it('nor what they hid before it is tried again', async () => {
    const { hush } = await onItsWay()
    refusals = 1
    await deliver()
    expect(await mail()).toMatchObject({ state: 'queued', attempts: 1 })
    await hide(hush)
    await db.mailMessage.updateMany({ data: { dueAt: NOW } })
    await deliver()
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(sent)).not.toMatch(/hush/i)
  })

  it('is not sent when nothing is left of it, and the outbox says so', async () => {
    const { hush, other } = await onItsWay()
    for (const each of [hush, other]) await hide(each)
    await deliver()
    expect(sent).toEqual([])
    const { mails } = await outboxPage(contextOf(db, await member(db, { roles: ['coordinator'] })), {})
    expect(mails).toMatchObject([{ state: 'dropped', body: '', sentAt: null }])
  })

  it.each<[string, (made: Awaited<ReturnType<typeof onItsWay>>) => Promise<unknown>]>([
    ['it was stopped', async ({ reader }) => stopWorthMail(contextOf(db), await keyOf(reader))],
    [
      'the member was suspended',
      ({ reader: { id } }) => db.member.update({ where: { id }, data: { suspendedAt: NOW } }),
    ],
    [
      'the member has another address',
      ({ reader: { id } }) => db.member.update({ where: { id }, data: { email: 'new@example.test' } }),
    ],
    ['all of it went among members', () => db.thread.updateMany({ data: { audience: 'members' } })],
    ['a later week was written of', () => db.worthMail.updateMany({ data: { mailId: null } })],
  ])('is not sent when meanwhile %s', async (_what, happens) => {
    await happens(await onItsWay())
    await deliver()
    expect(sent).toEqual([])
    expect(await mail()).toMatchObject({ state: 'dropped', body: '' })
  })
})
