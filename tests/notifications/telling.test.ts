import { describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { followTheme } from '#server/forum/follow-theme.ts'
import { changeInvitationSettings } from '#server/forum/invitation-settings.ts'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { invitationReach } from '#server/notifications/invitation-reach.ts'
import { roundedAudience } from '#server/notifications/rounded-audience.ts'
import { tellOfInvitation, tellOfQuestion } from '#server/notifications/tell-of-invitation.ts'
import { tellOfReply } from '#server/notifications/tell-of-post.ts'
import { TELLING_LIMITS } from '#server/notifications/terms.ts'
import { announced, daysAgo, minutes, opening, replying } from '#tests/forum/conversation.ts'
import { answeredQuestion } from '#tests/forum/question.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { toldIn } from './told.ts'

const { db } = await testDatabase()

const told = () => toldIn(db)

/** Invites policymakers to a thread of somebody's, and tells those whom it reaches. @returns how many were told */
async function invited(author: TestMember, facts: { theme?: string; language?: string } = {}, now = NOW) {
  const { id } = await thread(db, { author, ...facts })
  await inviteToThread(contextOf(db, author, { now }), { threadId: id, invited: 'policymaker', language: 'en' })
  const { id: invitationId } = await db.invitation.findFirstOrThrow({ where: { threadId: id } })
  return { id, invitationId, count: await tellOfInvitation(db, { invitationId }, now) }
}

const policymaker = (displayName: string, languages: string[] = ['en']) =>
  member(db, { displayName, groups: ['policymaker'], languages })

describe('of what somebody did whom one has muted or blocked', () => {
  it.each(['mute', 'block'])('one is told nothing, and others are told as ever: %s', async (kind) => {
    const [nora, other] = [await policymaker('Nora'), await policymaker('Other')]
    const loud = await member(db, { groups: ['ngo'] })
    await muteMember(contextOf(db, nora), { member: loud.publicId, kind })
    const { id } = await thread(db, { author: nora })
    const { number } = await replyToThread(contextOf(db, loud), replying(id, { voice: 'ngo', replyToNumber: 1 }))
    await tellOfReply(db, { threadId: id, number }, NOW)
    expect(await told()).toEqual([])
    await invited(loud)
    expect(await told()).toEqual([expect.stringMatching(/^Other: invited_as_group/)])
    const { id: second } = await thread(db, { author: other })
    const reply = await replyToThread(contextOf(db, loud), replying(second, { voice: 'ngo', replyToNumber: 1 }))
    await tellOfReply(db, { threadId: second, number: reply.number }, NOW)
    expect(await told()).toContain(`Other: post_answered ${second}#${reply.number}`)
  })
})

describe('of an invitation to a group', () => {
  it('are told those of the group who follow the theme or read the language, and nobody else', async () => {
    const host = await member(db, { groups: ['ngo'] })
    await policymaker('reads it')
    await followTheme(contextOf(db, await policymaker('follows it', ['nb'])), {
      theme: 'language-interpreting',
      follow: 'yes',
    })
    await policymaker('neither', ['nb'])
    await member(db, { displayName: 'another group', groups: ['researcher'], languages: ['en'] })
    await member(db, { displayName: 'suspended', groups: ['policymaker'], languages: ['en'], suspendedAt: NOW })
    const optedOut = await policymaker('does not want to')
    await changeInvitationSettings(contextOf(db, optedOut), { byName: 'yes' })
    const { id, count } = await invited(host)
    expect(count).toBe(2)
    expect((await told()).sort()).toEqual([`follows it: invited_as_group ${id}`, `reads it: invited_as_group ${id}`])
  })

  it('is told once, also when the follow-up happens twice or at the same moment', async () => {
    const host = await member(db, { groups: ['ngo'] })
    await policymaker('reads it')
    const { invitationId } = await invited(host)
    const again = () => tellOfInvitation(db, { invitationId }, minutes(1))
    expect(await Promise.all([again(), again()])).toEqual([0, 0])
    expect(await db.notice.count()).toBe(1)
    expect((await announced(db)).filter(({ name }) => name === 'notice.added')).toHaveLength(1)
  })

  it('is told a few times a week and no more, and again the week after', async () => {
    await policymaker('asked often')
    const counts: number[] = []
    for (let week = 0; week < TELLING_LIMITS.asGroupAWeek + 1; week += 1)
      counts.push((await invited(await member(db, { groups: ['ngo'] }))).count)
    expect(counts).toEqual([1, 1, 1, 0])
    const later = await invited(await member(db, { groups: ['ngo'] }), {}, daysAgo(-8))
    expect(later.count).toBe(1)
  })

  it('is not told past the few when many tell at the same moment', async () => {
    await policymaker('asked often')
    const ids: string[] = []
    for (let index = 0; index < 6; index += 1) {
      const author = await member(db, { groups: ['ngo'] })
      const { id } = await thread(db, { author })
      await inviteToThread(contextOf(db, author), { threadId: id, invited: 'policymaker', language: 'en' })
      ids.push((await db.invitation.findFirstOrThrow({ where: { threadId: id } })).id)
    }
    await Promise.all(ids.map((invitationId) => tellOfInvitation(db, { invitationId }, NOW)))
    expect(await db.notice.count()).toBe(TELLING_LIMITS.asGroupAWeek)
  })

  it('is not told when its sender has been suspended since', async () => {
    const host = await member(db, { groups: ['ngo'] })
    await policymaker('reads it')
    const { id } = await thread(db, { author: host })
    await inviteToThread(contextOf(db, host), { threadId: id, invited: 'policymaker', language: 'en' })
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    await db.member.update({ where: { id: host.id }, data: { suspendedAt: NOW } })
    expect(await tellOfInvitation(db, { invitationId }, NOW)).toBe(0)
  })

  it('is said beforehand about how many will be told, in numbers that make nobody out', async () => {
    const host = await member(db, { groups: ['ngo'] })
    const { id } = await thread(db, { author: host })
    const reach = async () =>
      (await invitationReach(contextOf(db, host), id)).groups.find(({ group }) => group === 'policymaker')?.reach
    expect(await reach()).toBe(0)
    for (let count = 1; count <= 4; count += 1) await policymaker(`number ${count}`)
    expect(await reach()).toBe(0)
    for (let count = 5; count <= 12; count += 1) await policymaker(`number ${count}`)
    expect(await reach()).toBe(10)
  })

  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 5],
    [9, 5],
    [100, 100],
  ])('%i people are said to be %i', (count, said) => {
    expect(roundedAudience(count)).toBe(said)
  })
})

describe('of an invitation by name', () => {
  it('is told the one who is invited, unless they have chosen otherwise or were invited too often this week', async () => {
    const { id, asker } = await answeredQuestion(db)
    const nora = await member(db, { displayName: 'Nora', groups: ['researcher'] })
    await thread(db, { author: nora })
    await inviteToThread(contextOf(db, asker), {
      threadId: id,
      invited: 'person',
      person: nora.publicId,
      language: 'en',
    })
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    expect(await tellOfInvitation(db, { invitationId }, NOW)).toBe(1)
    expect(await told()).toEqual([`Nora: invited_by_name ${id}`])
    await db.notice.deleteMany()
    await changeInvitationSettings(contextOf(db, nora), { toGroups: 'yes' })
    expect(await tellOfInvitation(db, { invitationId }, NOW)).toBe(0)
  })
})

describe('of a question that is put to a group', () => {
  it('are told members of that group, within the same few a week', async () => {
    const asker = await member(db, { groups: ['clinician'] })
    await policymaker('reads it')
    await policymaker('neither', ['nb'])
    const { threadId } = await openThread(contextOf(db, asker), opening({ addressedGroup: 'policymaker' }))
    expect(await tellOfQuestion(db, { threadId }, NOW)).toBe(1)
    expect(await tellOfQuestion(db, { threadId }, NOW)).toBe(0)
    expect(await told()).toEqual([`reads it: question_to_group ${threadId}`])
    const open = await openThread(contextOf(db, asker), opening())
    expect(await tellOfQuestion(db, { threadId: open.threadId }, NOW)).toBe(0)
  })
})

describe('of a reply', () => {
  it('are told the one who asked and the one who is answered, each once, and never who wrote it', async () => {
    const { id, asker, clinician, interpreter } = await answeredQuestion(db)
    const say = async (who: TestMember, replyToNumber?: number) => {
      const changes = { voice: who.groups[0], ...(replyToNumber ? { replyToNumber } : {}) }
      const { number } = await replyToThread(contextOf(db, who), replying(id, changes))
      await tellOfReply(db, { threadId: id, number }, NOW)
      await tellOfReply(db, { threadId: id, number }, NOW)
      return number
    }
    await say(interpreter, 2)
    expect(await told()).toEqual([`The clinician: post_answered ${id}#4`, `The asker: thread_answered ${id}#4`])
    await db.notice.deleteMany()
    await say(clinician, 1)
    expect(await told()).toEqual([`The asker: post_answered ${id}#5`])
    await db.notice.deleteMany()
    await say(asker)
    await say(asker, 1)
    expect(await told()).toEqual([])
  })

  it('rings once for a lively conversation, until that was read', async () => {
    const { id, clinician } = await answeredQuestion(db)
    const say = async () => {
      const { number } = await replyToThread(contextOf(db, clinician), replying(id))
      await tellOfReply(db, { threadId: id, number }, NOW)
      return number
    }
    const first = await say()
    await say()
    expect(await told()).toEqual([`The asker: thread_answered ${id}#${first}`])
    await db.notice.updateMany({ data: { seenAt: NOW } })
    await say()
    expect(await told()).toHaveLength(2)
  })

  it('that was withdrawn nobody is told of, and it does not keep later ones from being told of', async () => {
    const { id, clinician } = await answeredQuestion(db)
    const { number } = await replyToThread(contextOf(db, clinician), replying(id))
    await tellOfReply(db, { threadId: id, number }, NOW)
    await withdrawPost(contextOf(db, clinician), { threadId: id, number })
    await tellOfReply(db, { threadId: id, number: 3 }, NOW)
    expect(await told()).toEqual([`The asker: thread_answered ${id}#4`, `The asker: thread_answered ${id}#3`])
    await db.notice.deleteMany()
    await tellOfReply(db, { threadId: id, number }, NOW)
    expect(await told()).toEqual([])
  })
})
