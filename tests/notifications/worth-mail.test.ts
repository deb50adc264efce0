import { beforeEach, describe, expect, it } from 'vitest'
import { pickWorthReading } from '#server/moderation/pick-worth-reading.ts'
import { sendWorth } from '#server/notifications/send-worth.ts'
import { changeWorthMail, ownWorthMail, stopWorthMail, worthMailOfLink } from '#server/notifications/worth-mail.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, type MemberFacts, member, NOW, type TestMember, thread } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const DAY = 86_400_000
/** NOW is a Tuesday; what is picked then is written of on the Monday that follows. */
const MONDAY = new Date('2026-09-21T06:40:00Z')
const later = (days: number): Date => new Date(MONDAY.getTime() + days * DAY)

/** Somebody who has chosen these mails. */
async function chosenBy(facts: MemberFacts = {}, now = NOW): Promise<TestMember> {
  const made = await member(db, { locale: 'en', ...facts })
  await changeWorthMail(contextOf(db, made, { now }), { mail: 'yes' })
  return made
}

async function picked(facts: Parameters<typeof thread>[1] = {}, line = 'Because it is good.', now = NOW) {
  const curator = await member(db, { roles: ['curator'] })
  const made = await thread(db, facts)
  await pickWorthReading(contextOf(db, curator, { now }), { thread: String(made.id), line, language: 'en' })
  return made
}

const mails = () => db.mailMessage.findMany({ orderBy: { id: 'asc' } })
const recipients = async () => (await mails()).map(({ recipient }) => recipient)
const keyOf = async ({ id }: TestMember) => (await db.worthMail.findUniqueOrThrow({ where: { memberId: id } })).stopKey

describe('what is worth reading, by mail', () => {
  it('comes on Monday, in the reader’s language, with lines, titles and links in the order of the picks', async () => {
    const reader = await chosenBy({ locale: 'nb', displayName: 'Marit' })
    const one = await picked({ title: 'Ask evil.example first' }, 'See https://evil.example/now for why.')
    const two = await picked({ title: 'A card beside the telephone' })
    expect(await sendWorth(db, MONDAY)).toBe(1)
    const [mail] = await mails()
    expect(mail).toMatchObject({ recipient: reader.email, purpose: 'digest', state: 'held' })
    expect(mail?.subject).toBe('Verdt å lese: uke 38')
    const links = mail?.body.match(/\w+:\/\/\S+/g)
    expect(links).toEqual([
      `https://allmenning.test/t/${one.id}/ask-evil-example-first`,
      `https://allmenning.test/t/${two.id}/a-card-beside-the-telephone`,
      'https://allmenning.test/worth-reading',
      `https://allmenning.test/mail/stop/${await keyOf(reader)}`,
      'https://allmenning.test',
    ])
    expect(mail?.body).toContain('Hei Marit\n')
    expect(mail?.body).toContain('14. september')
    expect(mail?.body).toContain(
      `«Ask evil example first»\nSee https evil example now for why.\n${links?.[0]}\n\n«A card`,
    )
    expect(mail?.body).not.toContain('evil.example')
  })

  it('comes once a week, however often and wherever the job runs, and a day late as well', async () => {
    const [one, two] = [await chosenBy(), await chosenBy()]
    await picked()
    const runs = await Promise.all([sendWorth(db, MONDAY), sendWorth(db, MONDAY), sendWorth(db, MONDAY)])
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect((await recipients()).toSorted()).toEqual([one.email, two.email].toSorted())
    expect(await sendWorth(db, later(1))).toBe(0)
    // Nobody was written to on Monday.
    await picked({}, 'The week after.', later(0))
    expect(await sendWorth(db, later(8))).toBe(2)
    expect(await sendWorth(db, later(9))).toBe(0)
    expect(await recipients()).toHaveLength(4)
  })

  it('is not written after a week without picks, nor about a week that was over when it was chosen', async () => {
    await chosenBy()
    expect(await sendWorth(db, MONDAY)).toBe(0)
    await picked()
    const late = await chosenBy({}, MONDAY)
    expect(await sendWorth(db, MONDAY)).toBe(1)
    expect(await recipients()).not.toContain(late.email)
    await picked({}, 'The week after.', later(1))
    expect(await sendWorth(db, later(7))).toBe(2)
  })

  it('goes to nobody who has not chosen it, is suspended, or has shown no address to be theirs', async () => {
    await member(db)
    const suspended = await chosenBy()
    await db.member.update({ where: { id: suspended.id }, data: { suspendedAt: NOW } })
    const unshown = await chosenBy()
    await db.member.update({ where: { id: unshown.id }, data: { emailVerifiedAt: null } })
    const gone = await chosenBy()
    await db.member.update({ where: { id: gone.id }, data: { email: null } })
    await picked()
    expect(await sendWorth(db, MONDAY)).toBe(0)
    expect(await mails()).toEqual([])
  })

  it.each(['members', 'staff'])('says nothing of a conversation for %s, whoever gets it', async (audience) => {
    await chosenBy({ roles: ['moderator'] })
    const { id } = await picked({ title: 'Hush, this is ours' }, 'Hush, read it.')
    await db.thread.update({ where: { id }, data: { audience } })
    expect(await sendWorth(db, MONDAY)).toBe(0)
    await picked({ title: 'For everyone' })
    expect(await sendWorth(db, MONDAY)).toBe(1)
    expect((await mails())[0]?.body).not.toMatch(/hush/i)
  })

  it('goes through all of them, more than are looked up at once', async () => {
    await db.member.createMany({
      data: Array.from({ length: 53 }, (_, index) => ({
        ...{ displayName: `Reader ${index}`, email: `reader-${index}@example.test`, locale: 'en', languages: ['en'] },
        emailVerifiedAt: NOW,
      })),
    })
    await db.$executeRaw`INSERT INTO worth_mail (member_id, since, last_week) SELECT id, now(), '2026-09-07' FROM member`
    await picked()
    expect(await sendWorth(db, MONDAY)).toBe(53)
    expect(new Set(await recipients()).size).toBe(53)
  }, 60_000)
})

describe('choosing it', () => {
  it('is off until it is chosen, and saying it twice is the same as once', async () => {
    const as = contextOf(db, await member(db))
    expect(await ownWorthMail(as)).toEqual({ chosen: false, possible: true })
    await changeWorthMail(as, { mail: 'yes' })
    const [first] = await db.worthMail.findMany()
    await changeWorthMail({ ...as, now: later(3) }, { mail: 'yes' })
    expect(await db.worthMail.findMany()).toEqual([first])
    expect(await ownWorthMail(as)).toEqual({ chosen: true, possible: true })
    await changeWorthMail(as, { mail: 'no' })
    await changeWorthMail(as, { mail: 'no' })
    expect(await ownWorthMail(as)).toEqual({ chosen: false, possible: true })
  })

  it('again after stopping brings no second mail in the same week', async () => {
    const reader = await chosenBy()
    const key = await keyOf(reader)
    await picked()
    await sendWorth(db, MONDAY)
    const as = contextOf(db, reader, { now: later(0) })
    await changeWorthMail(as, { mail: 'no' })
    await changeWorthMail(as, { mail: 'yes' })
    expect(await sendWorth(db, later(1))).toBe(0)
    expect(await keyOf(reader)).toBe(key)
  })

  it('is refused to readers, to odd words, and to whoever has shown no address to be theirs', async () => {
    const refused = (who: TestMember | undefined, mail: unknown) => changeWorthMail(contextOf(db, who), { mail })
    await expect(refused(undefined, 'yes')).rejects.toMatchObject({ status: 403 })
    await expect(ownWorthMail(contextOf(db))).rejects.toMatchObject({ status: 403 })
    await expect(refused(await member(db), 'perhaps')).rejects.toMatchObject({ status: 422 })
    const unshown = await member(db)
    await db.member.update({ where: { id: unshown.id }, data: { emailVerifiedAt: null } })
    const words = { fields: { mail: { key: 'worth_mail.unverified' } } }
    await expect(refused(unshown, 'yes')).rejects.toMatchObject({ status: 422, ...words })
    expect(await ownWorthMail(contextOf(db, unshown))).toEqual({ chosen: false, possible: false })
    expect(await db.worthMail.count()).toBe(0)
  })
})

describe('the link in the mail', () => {
  it('says how it stands without stopping anything, and stops for whoever has it', async () => {
    const [reader, other] = [await chosenBy(), await chosenBy()]
    const key = await keyOf(reader)
    expect(await worthMailOfLink(contextOf(db), key)).toEqual({ stopped: false })
    expect((await ownWorthMail(contextOf(db, reader))).chosen).toBe(true)
    await stopWorthMail(contextOf(db), key)
    await stopWorthMail(contextOf(db), key)
    expect(await worthMailOfLink(contextOf(db), key)).toEqual({ stopped: true })
    expect((await ownWorthMail(contextOf(db, reader))).chosen).toBe(false)
    expect((await ownWorthMail(contextOf(db, other))).chosen).toBe(true)
    await picked()
    expect(await sendWorth(db, MONDAY)).toBe(1)
    expect(await recipients()).toEqual([other.email])
  })

  it.each(['', 'no-such-key', '3f0c9a52-0d5e-4b5e-8a0a-6f1f2f3f4f5f', undefined])('is unknown as %s', async (key) => {
    await chosenBy()
    const unknown = { status: 404, said: { key: 'worth_mail.unknown_link' } }
    await expect(worthMailOfLink(contextOf(db), key)).rejects.toMatchObject(unknown)
    await expect(stopWorthMail(contextOf(db), key)).rejects.toMatchObject(unknown)
    expect(await db.worthMail.count({ where: { since: null } })).toBe(0)
  })
})
