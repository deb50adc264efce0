import { beforeEach, describe, expect, it } from 'vitest'
import { remindModerators } from '#server/notifications/remind-moderators.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { type CaseFacts, reportedPost } from '#tests/moderation/filling.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW, type TestMember } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(async () => {
  await testSettings(pool)
  await db.memberRole.deleteMany()
  await db.moderationCase.deleteMany()
  await db.notice.deleteMany()
  await db.mailMessage.deleteMany()
})

const HOUR = 3_600_000
const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR)
const moderator = () => member(db, { roles: ['moderator'] })
const mailed = async () => (await db.mailMessage.findMany({ orderBy: { id: 'asc' } })).map(({ recipient }) => recipient)
const noticesOf = ({ id }: TestMember) => db.notice.count({ where: { memberId: id, kind: 'cases_wait' } })
const remindedAt = async (id: number) => (await db.moderationCase.findUniqueOrThrow({ where: { id } })).remindedAt

describe('what waits for moderators', () => {
  it('reminds after 24 hours, by a notice and a mail in their own language, and again each day', async () => {
    const marit = await member(db, { roles: ['moderator'], locale: 'nb', displayName: 'Marit' })
    const { id } = await reportedPost(db)
    await reportedPost(db, { openedAt: later(2) })
    expect(await remindModerators(db, new Date(later(24).getTime() - 1))).toBe(0)
    const both = await Promise.all([remindModerators(db, later(24)), remindModerators(db, later(24.1))])
    expect(both.toSorted()).toEqual([0, 1])
    const [mail, another] = await db.mailMessage.findMany()
    expect(another).toBeUndefined()
    expect(mail).toMatchObject({ recipient: marit.email, purpose: 'notice', subject: '1 sak har ventet for lenge' })
    expect(mail?.body).toMatch(/Hei Marit\n[\s\S]*24 timer[\s\S]*15\. september[\s\S]*\/moderation\n/)
    expect(await noticesOf(marit)).toBe(1)
    expect(await remindedAt(id)).not.toBeNull()
    expect(await remindModerators(db, later(47))).toBe(0)
    expect(await remindModerators(db, later(49))).toBe(1)
    expect((await db.mailMessage.findMany({ orderBy: { id: 'desc' } }))[0]?.subject).toBe(
      '2 saker har ventet for lenge',
    )
    expect(await remindedAt(id)).toEqual(later(49))
  })

  it.each<[string, CaseFacts, boolean]>([
    ['waits', {}, true],
    ['is taken by somebody and not decided', { state: 'taken' }, true],
    ['waits for a second person', { state: 'seconding' }, true],
    ['waits for its author to rewrite', { state: 'asked' }, false],
    ['is decided', { state: 'decided' }, false],
  ])('a case that %s', async (_what, facts, reminds) => {
    await moderator()
    const { id } = await reportedPost(db, facts)
    expect(await remindModerators(db, later(30))).toBe(reminds ? 1 : 0)
    expect(await remindedAt(id)).toEqual(reminds ? later(30) : null)
  })

  it('reminds those alone who may see it', async () => {
    const within = await moderator()
    const ofAnotherTheme = await moderator()
    const author = await moderator()
    const coordinator = await member(db, { roles: ['coordinator'] })
    const gone = await member(db, { roles: ['moderator'], suspendedAt: NOW })
    const curator = await member(db, { roles: ['curator'] })
    const scope = (memberId: string, themes: string[]) =>
      db.memberRole.updateMany({ where: { memberId, role: 'moderator' }, data: { themes } })
    await scope(within.id, ['primary-care'])
    await scope(ofAnotherTheme.id, ['mental-health'])
    const { id } = await reportedPost(db, { author, theme: 'primary-care' })
    expect(await remindModerators(db, later(24))).toBe(1)
    expect(await mailed()).toEqual([within.email])
    await db.moderationCase.update({ where: { id }, data: { escalatedAt: later(25) } })
    expect(await remindModerators(db, later(26))).toBe(2)
    expect((await mailed()).slice(1).toSorted()).toEqual([ofAnotherTheme.email, coordinator.email].toSorted())
    for (const each of [author, gone, curator]) expect(await noticesOf(each)).toBe(0)
  })

  it('does not wait for a case that somebody is at work on, and reminds of it all the same', async () => {
    await moderator()
    const { id } = await reportedPost(db)
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('SELECT FROM moderation_case WHERE id = $1 FOR UPDATE', [id])
    expect(await remindModerators(db, later(24))).toBe(1)
    await client.query('ROLLBACK')
    client.release()
  })
})
