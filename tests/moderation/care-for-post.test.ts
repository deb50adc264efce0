import { beforeEach, describe, expect, it } from 'vitest'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { careAtOnce, careForCase } from '#server/moderation/care-for-post.ts'
import { dangerOfCase } from '#server/moderation/danger-of-case.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { endCare } from '#server/moderation/end-care.ts'
import { moderationQueue } from '#server/moderation/moderation-queue.ts'
import { tickDanger } from '#server/moderation/tick-danger.ts'
import { tellOfDecision } from '#server/notifications/tell-of-decision.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced, counters } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { caseAbout, decided, moderator } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const WORDS = 'A family that can be recognised.'
const standing = (id: number) => db.moderationCase.findUniqueOrThrow({ where: { id } })
const postOf = ({ threadId, number }: { threadId: number; number: number }) =>
  db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })
const deeds = async (caseId: number) =>
  (await db.staffLogEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ verb }) => verb)
const careOf = (caseId: number) => db.decision.findFirstOrThrow({ where: { caseId, verb: 'care' } })
const cared = async (caseId: number): Promise<TestMember> => {
  const by = await moderator(db)
  await careForCase(contextOf(db, by), { caseId })
  return by
}

describe('hiding and caring', () => {
  it('keeps the text, closes nothing, names no rule to its author, and comes first in the queue', async () => {
    const late = await reportedPost(db, { rule: 'hate', openedAt: new Date(NOW.getTime() - 9_000) })
    const about = await reportedPost(db, { rule: 'spam' })
    const by = await cared(about.id)
    expect(await postOf(about)).toMatchObject({ body: '', html: '', setAside: 'hidden', setAsideRule: 'danger' })
    const { kept } = await db.custody.findFirstOrThrow()
    expect((kept as { body: string }).body).toBe(WORDS)
    expect(await standing(about.id)).toMatchObject({ state: 'taken', takenById: by.id, rule: 'danger', risk: 0 })
    expect(await deeds(about.id)).toEqual(['danger.cared'])
    const { rows } = await moderationQueue(contextOf(db, by), {})
    expect(rows.map(({ id }) => id)).toEqual([about.id, late.id])
    const mail = await db.mailMessage.findFirstOrThrow({ where: { recipient: about.author.email ?? '' } })
    expect(mail.body).toContain('You have done nothing wrong')
    expect(mail.body).toMatch(/113 Medisinsk nødtelefon.*116006 VO-linjen/)
    expect(mail.body).not.toMatch(/Noen er i fare|regel|A family/i)
    const counted = await counters(db, about.threadId)
    expect(counted.kept).toEqual(counted.counted)
  })

  it('tells its author and who reported it, and the author reads help where others read a rule', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    await cared(about.id)
    const { id } = await careOf(about.id)
    await tellOfDecision(db, { decisionId: id }, NOW)
    const told = await db.notice.findMany({ select: { memberId: true, kind: true } })
    expect(told).toHaveLength(2)
    expect(told).toContainEqual({ memberId: about.author.id, kind: 'cared_for' })
    expect(told).toContainEqual({ memberId: about.reporter.id, kind: 'report_acted' })
    const page = await decisionPage(contextOf(db, about.author), id)
    expect(page).toMatchObject({ verb: 'care', text: { words: WORDS }, may: { appeal: true, takeUp: true } })
    expect(page.help?.html).toContain('tel:116006')
    const { id: another } = await decided(db, (await reportedPost(db, { author: about.author })).id, 'hide')
    expect((await decisionPage(contextOf(db, about.author), another)).help).toBeNull()
  })

  it('twice, or by two at once, is once', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    await Promise.all([cared(about.id), cared(about.id)])
    expect(await db.decision.count()).toBe(1)
    expect(await deeds(about.id)).toEqual(['danger.cared'])
  })

  it.each([
    ['en', 'nb', 'en', 'Are you, or is somebody near you'],
    ['ar', 'nb', 'ar', 'الطوارئ الطبية'],
    ['uk', 'en', 'uk', 'Екстрена медична'],
    ['ti', 'nb', 'nb', 'Medisinsk nødtelefon'],
    ['so', 'ar', 'ar', 'الطوارئ الطبية'],
  ] as const)(
    'of a post in %s shows a card to readers of a page in %s in %s',
    async (language, locale, shown, words) => {
      const about = await reportedPost(db, { language })
      const since = (await threadPage(contextOf(db), { id: about.threadId, after: 0 })).thread.revision
      await cared(about.id)
      const context = contextOf(db, undefined, { locale })
      const { posts } = await threadPage(context, { id: about.threadId, after: 0 })
      const { posts: changed } = await threadChanges(context, { id: about.threadId, since })
      expect(changed).toEqual([posts[1]])
      expect(posts[1]).toMatchObject({
        author: null,
        html: '',
        aside: { href: '/help-now', help: { language: shown } },
      })
      expect(posts[1]?.aside?.help?.html).toContain(words)
      expect(JSON.stringify(posts)).not.toContain('recognised')
      expect((await announced(db)).filter(({ name }) => name === 'post.set_aside')).toHaveLength(1)
    },
  )

  it('shows no card where a post is removed, or hidden for another reason', async () => {
    const about = await reportedPost(db)
    await decided(db, about.id, 'hide')
    const { posts } = await threadPage(contextOf(db), { id: about.threadId, after: 0 })
    expect(posts[1]?.aside).toEqual({
      href: '/rules#named_person',
      words: 'Hidden by moderators: Someone can be recognised',
    })
  })

  it.each([
    ['a member', [], 404],
    ['a curator', ['curator'], 404],
    ['a coordinator, of a case not handed up', ['coordinator'], 404],
    ['its author', 'author', 404],
  ] as const)('is not for %s', async (_who, roles, status) => {
    const about = await reportedPost(db, { author: await member(db, { roles: ['moderator'] }) })
    const who = roles === 'author' ? about.author : await member(db, { roles: [...roles] })
    const [context, caseId] = [contextOf(db, who), about.id]
    const ways = [
      () => careForCase(context, { caseId }),
      () => endCare(context, { caseId, how: 'back' }),
      () => tickDanger(context, { caseId, item: 'author' }),
      () => dangerOfCase(context, caseId),
    ]
    for (const ask of ways) await expect(ask()).rejects.toMatchObject({ status })
    const at = careAtOnce(contextOf(db, who), { about: `post:${about.threadId}:${about.number}` })
    await expect(at).rejects.toMatchObject({ status: 403 })
    expect((await postOf(about)).body).toBe(WORDS)
  })

  it('is refused in words for what another decision hides, and leaves that as it is', async () => {
    const about = await reportedPost(db, {})
    const hidden = await decided(db, about.id, 'rewrite')
    await expect(cared(about.id)).rejects.toMatchObject({ status: 409, said: { key: 'danger.hidden_before' } })
    expect(await db.custody.findMany()).toMatchObject([{ decisionId: hidden.id }])
    expect(await standing(about.id)).toMatchObject({ state: 'asked' })
  })

  it('is refused in words for a whole conversation', async () => {
    const author = await member(db)
    const { id: threadId } = await thread(db, { author })
    const caseId = await caseAbout(db, { subject: 'thread', threadId }, { authorId: author.id })
    const refused = { status: 409, said: { key: 'danger.only_posts' } }
    await expect(cared(caseId)).rejects.toMatchObject(refused)
    await db.moderationCase.update({ where: { id: caseId }, data: { rule: 'danger' } })
    expect(await dangerOfCase(contextOf(db, await moderator(db)), caseId)).toMatchObject({
      ...{ opening: `post:${threadId}:1`, may: { care: false, tick: true } },
    })
  })
})

describe('at once, from where the post stands', () => {
  const written = async (author?: TestMember) => {
    const { id: threadId } = await thread(db, { theme: 'primary-care' })
    const { number } = await post(db, { id: threadId }, { author: author ?? (await member(db)), body: WORDS })
    return { threadId, number, about: `post:${threadId}:${number}` }
  }

  it('a moderator opens a case of their own, whatever they answer for', async () => {
    const by = await moderator(db)
    await db.memberRole.updateMany({ where: { memberId: by.id }, data: { themes: ['undocumented'] } })
    const at = await written()
    const caseId = await careAtOnce(contextOf(db, by), { about: at.about })
    expect(await standing(caseId)).toMatchObject({ origin: 'staff', rule: 'danger', risk: 0, takenById: by.id })
    expect((await postOf(at)).setAside).toBe('hidden')
    expect(await dangerOfCase(contextOf(db, by), caseId)).toMatchObject({ may: { care: true, tick: true } })
  })

  it('or uses the case that its reports opened', async () => {
    const about = await reportedPost(db, { rule: 'spam' })
    const key = `post:${about.threadId}:${about.number}`
    expect(await careAtOnce(contextOf(db, await moderator(db)), { about: key })).toBe(about.id)
    expect(await db.moderationCase.count()).toBe(1)
  })

  it.each(['', 'post:1:1', 'nonsense', 'profile:x'])('%j is not there', async (about) => {
    await expect(careAtOnce(contextOf(db, await moderator(db)), { about })).rejects.toMatchObject({ status: 404 })
  })
})
