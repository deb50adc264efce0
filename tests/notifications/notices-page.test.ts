import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { markHelped } from '#server/forum/mark-helped.ts'
import { reopenQuestion } from '#server/forum/reopen-question.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { openNotice, seeAllNotices } from '#server/notifications/see-notices.ts'
import { sweepNotices } from '#server/notifications/sweep-notices.ts'
import { tellMembers } from '#server/notifications/tell-members.ts'
import { tellOfHelp, tellOfOutcome, tellOfReply } from '#server/notifications/tell-of-post.ts'
import { BADGE_LIMIT, NOTICE_KEPT_DAYS, NOTICES_PER_PAGE } from '#server/notifications/terms.ts'
import { unseenNoticeCount } from '#server/notifications/unseen-notice-count.ts'
import { visibleNotices } from '#server/permissions/notifications.ts'
import { transact } from '#server/platform/db.ts'
import { announced, daysAgo, minutes } from '#tests/forum/conversation.ts'
import { answeredQuestion, outcome } from '#tests/forum/question.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

/** What somebody sees of what they were told, in every way in which it shows. */
async function seen(who: Parameters<typeof contextOf>[1]) {
  const context = contextOf(db, who)
  const { notices } = await noticesPage(context, {})
  return { kinds: notices.map(({ kind }) => kind), unread: await unseenNoticeCount(context), notices }
}

describe('what a member is told', () => {
  it('is told with who, where and in whose words, newest first', async () => {
    const { id, asker, interpreter } = await answeredQuestion(db)
    await post(db, { id }, { author: interpreter, body: 'Ask **before** <b>noon</b> & not after.', language: 'en' })
    await tellOfReply(db, { threadId: id, number: 4 }, NOW)
    const { notices, unread } = await seen(asker)
    expect(unread).toBe(1)
    expect(notices).toMatchObject([
      {
        kind: 'thread_answered',
        seen: false,
        thread: { id, kind: 'question' },
        number: 4,
        actorName: 'The interpreter',
        words: { text: 'Ask before noon & not after.', language: 'en' },
      },
    ])
  })

  it('is theirs alone', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await tellOfReply(db, { threadId: id, number: 2 }, NOW)
    const [notice] = (await seen(asker)).notices
    expect((await seen(clinician)).notices).toEqual([])
    await expect(openNotice(contextOf(db, clinician), notice?.id ?? '')).rejects.toMatchObject({ status: 404 })
    await expect(noticesPage(contextOf(db), {})).rejects.toMatchObject({ status: 403 })
    expect(await unseenNoticeCount(contextOf(db))).toBe(0)
    await seeAllNotices(contextOf(db, clinician))
    expect((await seen(asker)).unread).toBe(1)
  })

  it('is read when it is opened, and all at once, in every window', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await tellOfReply(db, { threadId: id, number: 2 }, NOW)
    const [notice] = (await seen(asker)).notices
    expect(await openNotice(contextOf(db, asker), notice?.id ?? '')).toMatchObject({ threadId: id, number: 2 })
    await openNotice(contextOf(db, asker), notice?.id ?? '')
    expect(await seen(asker)).toMatchObject({ unread: 0, notices: [{ seen: true }] })
    await seeAllNotices(contextOf(db, asker))
    expect((await announced(db)).filter(({ name }) => name === 'notice.seen')).toEqual([
      { name: 'notice.seen', payload: { memberIds: [asker.id] } },
    ])
    await markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'yes' })
    await tellOfHelp(db, { threadId: id, number: 2 }, NOW)
    await seeAllNotices(contextOf(db, clinician))
    expect((await seen(clinician)).unread).toBe(0)
  })

  it('is found under what it is: unread, or an invitation', async () => {
    const { id, asker } = await answeredQuestion(db)
    const telling = { threadId: id, actorId: randomUUID() }
    const other = await member(db)
    await transact(db, (tx) =>
      tellMembers(tx, { ...telling, actorId: other.id, kind: 'invited_by_name', subject: '1' }, [asker.id], NOW),
    )
    await tellOfReply(db, { threadId: id, number: 2 }, minutes(1))
    const context = contextOf(db, asker)
    const kinds = async (filter: 'unread' | 'invitations') =>
      (await noticesPage(context, { filter })).notices.map(({ kind }) => kind)
    expect(await kinds('unread')).toEqual(['thread_answered', 'invited_by_name'])
    expect(await kinds('invitations')).toEqual(['invited_by_name'])
    await seeAllNotices(context)
    expect(await kinds('unread')).toEqual([])
  })

  it('comes a page at a time without gaps, and the badge stops counting at a hundred', async () => {
    const [asker, other] = [await member(db), await member(db)]
    const { id } = await thread(db, { author: asker })
    const count = BADGE_LIMIT + 20
    await db.notice.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        memberId: asker.id,
        kind: 'invited_by_name',
        subject: String(index),
        threadId: id,
        actorId: other.id,
        createdAt: minutes(index % 7),
      })),
    })
    const context = contextOf(db, asker)
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await noticesPage(context, { cursor })
      expect(page.notices.length).toBeLessThanOrEqual(NOTICES_PER_PAGE)
      ids.push(...page.notices.map((notice) => notice.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(ids).size).toBe(count)
    expect(await unseenNoticeCount(context)).toBe(BADGE_LIMIT + 1)
    expect((await noticesPage(context, { cursor: "1.x' OR 1=1" })).notices).toHaveLength(NOTICES_PER_PAGE)
  })

  it('is erased after half a year', async () => {
    const { id } = await answeredQuestion(db)
    await tellOfReply(db, { threadId: id, number: 2 }, daysAgo(NOTICE_KEPT_DAYS + 1))
    expect(await sweepNotices(db, NOW)).toBe(1)
    expect(await db.notice.count()).toBe(0)
  })
})

describe('a notice tells nothing any more', () => {
  it('of a post that was withdrawn', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await tellOfReply(db, { threadId: id, number: 2 }, NOW)
    const [notice] = (await seen(asker)).notices
    await withdrawPost(contextOf(db, clinician), { threadId: id, number: 2 })
    expect(await seen(asker)).toEqual({ kinds: [], unread: 0, notices: [] })
    await expect(openNotice(contextOf(db, asker), notice?.id ?? '')).rejects.toMatchObject({ status: 404 })
  })

  it('of a mark and an outcome that were taken back', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'yes' })
    await tellOfHelp(db, { threadId: id, number: 2 }, NOW)
    await writeOutcome(contextOf(db, asker), outcome(id))
    await tellOfOutcome(db, { threadId: id }, NOW)
    expect((await seen(clinician)).kinds.sort()).toEqual(['outcome_written', 'post_helped'])
    await markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'no' })
    await reopenQuestion(contextOf(db, asker), { threadId: id })
    expect(await seen(clinician)).toMatchObject({ kinds: [], unread: 0 })
  })

  it('of a conversation that may not be read: the list, the count and the opening rest on one condition', async () => {
    const { id, asker } = await answeredQuestion(db, { audience: 'members' })
    await tellOfReply(db, { threadId: id, number: 2 }, NOW)
    const pick = async (sql: ReturnType<typeof visibleNotices>) =>
      db.$queryRaw<unknown[]>`SELECT 1 FROM notice JOIN thread ON thread.id = notice.thread_id WHERE ${sql}`
    expect(await pick(visibleNotices(contextOf(db, asker).actor))).toHaveLength(1)
    expect(await pick(visibleNotices(contextOf(db).actor))).toEqual([])
  })

  it('and whoever may not read a conversation, or is suspended, was never told of it', async () => {
    const { id, asker, clinician } = await answeredQuestion(db, { audience: 'members' })
    await db.member.update({ where: { id: asker.id }, data: { suspendedAt: NOW } })
    await tellOfReply(db, { threadId: id, number: 2 }, NOW)
    await db.member.update({ where: { id: clinician.id }, data: { emailVerifiedAt: null } })
    await transact(db, (tx) =>
      tellMembers(
        tx,
        { kind: 'invited_by_name', subject: '1', threadId: id, actorId: asker.id },
        [clinician.id, randomUUID()],
        NOW,
      ),
    )
    expect(await db.notice.count()).toBe(0)
  })
})
