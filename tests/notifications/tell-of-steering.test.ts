import { describe, expect, it } from 'vitest'
import { steerThread } from '#server/moderation/steer-thread.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { openNotice } from '#server/notifications/see-notices.ts'
import { tellOfSteering } from '#server/notifications/tell-of-steering.ts'
import { unseenNoticeCount } from '#server/notifications/unseen-notice-count.ts'
import type { SignalPayload } from '#server/signals/catalogue.ts'
import { announced, minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const REASON = 'Everything has been said, and it turns in circles.'

/** A conversation whose moderator steers it minute by minute; the author is told after each deed. */
async function steered(facts: Parameters<typeof thread>[1] = {}) {
  const author = await member(db)
  const moderator = await member(db, { roles: ['moderator'] })
  const { id } = await thread(db, { author, title: 'Interpreters at night', ...facts })
  let minute = 0
  const deed = async (intent: string, fields: object = {}) => {
    minute += 1
    await steerThread(contextOf(db, moderator, { now: minutes(minute) }), { threadId: id, intent, ...fields })
  }
  const concerned = async () =>
    (await announced(db))
      .filter(({ name }) => name === 'author.concerned')
      .map(({ payload }) => payload as SignalPayload<'author.concerned'>)
  const follow = async () => {
    let told = 0
    for (const payload of await concerned()) told += await tellOfSteering(db, payload, minutes(minute))
    return told
  }
  const notices = async (locale: 'en' | 'nb' = 'en') =>
    (await noticesPage(contextOf(db, author, { locale }), {})).notices
  const kinds = async () => (await notices()).map(({ kind }) => kind)
  return { id, author, moderator, deed, concerned, follow, notices, kinds }
}

describe('the author of a conversation', () => {
  it('is told once that it was locked, with the reason and not by whom, and is led to it', async () => {
    const { id, author, deed, follow, notices } = await steered()
    await deed('lock', { reason: REASON })
    expect(await follow()).toBe(1)
    expect(await follow()).toBe(0)
    expect(await unseenNoticeCount(contextOf(db, author))).toBe(1)
    const [notice, ...more] = await notices()
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      ...{ kind: 'thread_locked', actorName: null, number: null, thread: { id } },
      words: { text: REASON, language: 'en' },
    })
    expect(await openNotice(contextOf(db, author), notice?.id ?? '')).toMatchObject({
      ...{ threadId: id, slug: 'interpreters-at-night', number: null },
    })
  })

  it('is told that it is open again, and reads of no lock that does not hold', async () => {
    const { deed, follow, notices, kinds } = await steered()
    await deed('lock', { reason: REASON })
    await follow()
    await deed('unlock')
    expect(await follow()).toBe(1)
    expect(await kinds()).toEqual(['thread_unlocked'])
    await deed('lock', { reason: 'It began again.' })
    expect(await follow()).toBe(1)
    expect(await kinds()).toEqual(['thread_locked'])
    expect((await notices())[0]?.words?.text).toBe('It began again.')
  })

  it('is not told late of what does not hold any more', async () => {
    const { deed, concerned, follow, kinds } = await steered()
    await deed('lock', { reason: REASON })
    await deed('unlock')
    await deed('lock', { reason: REASON })
    expect(await concerned()).toHaveLength(3)
    expect(await follow()).toBe(1)
    expect(await kinds()).toEqual(['thread_locked'])
  })

  it('is told where it stands now, in their own language', async () => {
    const { id, deed, follow, notices } = await steered()
    await deed('theme', { theme: 'undocumented' })
    await deed('kind', { kind: 'call' })
    expect(await follow()).toBe(2)
    const { name } = await db.themeText.findFirstOrThrow({ where: { themeCode: 'undocumented', language: 'nb' } })
    expect((await notices('nb')).map(({ kind, thread: about, words }) => [kind, about?.id, words])).toEqual([
      ['thread_refiled', id, { text: `${name} · Etterlysning`, language: 'nb' }],
      ['thread_refiled', id, { text: `${name} · Etterlysning`, language: 'nb' }],
    ])
  })

  it.each([
    ['unlock', {}],
    ['theme', { theme: 'language-interpreting' }],
    ['kind', { kind: 'question' }],
    ['slow', { minutes: 5 }],
    ['pin', { days: 3 }],
    ['feature', {}],
  ])('is told nothing where nothing changes for them (%s)', async (intent, fields) => {
    const { deed, concerned } = await steered()
    await deed(intent, fields)
    expect(await concerned()).toEqual([])
  })

  it.each([
    ['may not read it any more', { audience: 'staff' }],
    ['is the one who did it', {}],
    ['is suspended', {}],
  ])('is told nothing who %s', async (why, changes) => {
    const { id, author, deed, concerned } = await steered()
    await deed('lock', { reason: REASON })
    await db.thread.update({ where: { id }, data: changes })
    if (why === 'is suspended') await db.member.update({ where: { id: author.id }, data: { suspendedAt: minutes(2) } })
    const [payload] = await concerned()
    if (!payload) throw new Error('Nothing was announced.')
    const memberId = why === 'is the one who did it' ? author.id : payload.memberId
    expect(await tellOfSteering(db, { ...payload, memberId }, minutes(3))).toBe(0)
  })

  it('reads nothing of it any more once it is out of sight or went into another one', async () => {
    const { id, deed, follow, kinds } = await steered()
    const other = await thread(db)
    await deed('theme', { theme: 'undocumented' })
    await follow()
    await db.thread.update({ where: { id }, data: { audience: 'staff' } })
    expect(await kinds()).toEqual([])
    await db.thread.update({ where: { id }, data: { audience: 'public' } })
    expect(await kinds()).toEqual(['thread_refiled'])
    await db.notice.updateMany({ data: { threadId: other.id } })
    expect(await kinds()).toEqual([])
  })
})
