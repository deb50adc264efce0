import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import { invitationForm } from '#server/forum/invitation-form.ts'
import { changeInvitationSettings } from '#server/forum/invitation-settings.ts'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { peopleToInvite } from '#server/forum/people-to-invite.ts'
import { INVITATIONS_A_DAY } from '#server/forum/terms.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { announced, minutes } from './conversation.ts'
import { answeredQuestion } from './question.ts'

const { db, pool } = await testDatabase()

const invitation = (threadId: number, changes: Record<string, unknown> = {}) => ({
  threadId,
  invited: 'policymaker',
  line: '',
  language: 'en',
  ...changes,
})
const toPerson = (threadId: number, person: unknown) => invitation(threadId, { invited: 'person', person })
const found = async (who: TestMember, threadId: number, name: string): Promise<string[]> =>
  (await peopleToInvite(contextOf(db, who), { threadId, name })).map(({ displayName }) => displayName)

describe('inviting a group', () => {
  it('is for whoever has spoken, and twice is once, whoever does it', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await inviteToThread(contextOf(db, clinician), invitation(id, { line: 'You decide this.' }))
    await inviteToThread(contextOf(db, asker), invitation(id))
    await Promise.all(
      [asker, clinician].map((who) => inviteToThread(contextOf(db, who), invitation(id, { invited: 'researcher' }))),
    )
    const rows = await db.invitation.findMany({ orderBy: { group: 'asc' } })
    expect(rows.map(({ group }) => group)).toEqual(['policymaker', 'researcher'])
    expect(rows[0]).toMatchObject({ inviterId: clinician.id, line: 'You decide this.', inviteeId: null })
    expect((await announced(db)).map(({ name }) => name)).toEqual(['invitation.sent', 'invitation.sent'])
    const { empty } = await invitationForm(contextOf(db, asker), id)
    expect(empty).toEqual([
      { group: 'researcher', invitedAt: NOW.toISOString() },
      { group: 'service_user', invitedAt: null },
      { group: 'policymaker', invitedAt: NOW.toISOString() },
    ])
  })

  it('is not for readers, for whoever has only read, nor for whoever has taken back what they said', async () => {
    const { id } = await answeredQuestion(db)
    const [silent, withdrawn] = [await member(db), await member(db)]
    await post(db, { id }, { author: withdrawn, withdrawnAt: NOW })
    for (const context of [contextOf(db), contextOf(db, silent), contextOf(db, withdrawn)]) {
      await expect(inviteToThread(context, invitation(id))).rejects.toMatchObject({ status: 403 })
      await expect(invitationForm(context, id)).rejects.toMatchObject({ status: 403 })
      await expect(peopleToInvite(context, { threadId: id, name: 'The' })).rejects.toMatchObject({ status: 403 })
    }
    expect(await db.invitation.count()).toBe(0)
  })

  it('fills empty seats only', async () => {
    const { id, asker } = await answeredQuestion(db)
    const asked = inviteToThread(contextOf(db, asker), invitation(id, { invited: 'clinician' }))
    await expect(asked).rejects.toMatchObject({ status: 422, fields: { invited: { key: 'invite.has_spoken' } } })
  })

  it('is enough after a few a day, and again possible the day after', async () => {
    const asker = await member(db, { groups: ['ngo'] })
    const ask = async (now = NOW) =>
      inviteToThread(contextOf(db, asker, { now }), invitation((await thread(db, { author: asker })).id))
    for (let sent = 0; sent < INVITATIONS_A_DAY; sent += 1) await ask(minutes(sent))
    await expect(ask(minutes(60))).rejects.toMatchObject({
      status: 429,
      said: { key: 'invite.enough', values: { max: INVITATIONS_A_DAY } },
      retryAfter: 23 * 3600,
    })
    await ask(minutes(24 * 60 + 1))
    expect(await db.invitation.count()).toBe(INVITATIONS_A_DAY + 1)
  })

  it('does not go past the few when many are sent at the same moment', async () => {
    const asker = await member(db, { groups: ['ngo'] })
    const threads = await Promise.all(Array.from({ length: 8 }, () => thread(db, { author: asker })))
    await Promise.allSettled(threads.map(({ id }) => inviteToThread(contextOf(db, asker), invitation(id))))
    expect(await db.invitation.count()).toBe(INVITATIONS_A_DAY)
  })

  it('is not for whoever was suspended a moment ago', async () => {
    testSettings(pool)
    const { id, asker } = await answeredQuestion(db)
    const boss = contextOf(db, await member(db, { roles: ['coordinator'] }))
    await suspendMember(boss, { member: asker.id, reason: 'A reason that is long enough' })
    await expect(inviteToThread(contextOf(db, asker), invitation(id))).rejects.toMatchObject({ status: 403 })
  })

  it.each([
    ['a group that does not exist', { invited: 'everyone' }, 'invited'],
    ['a line with an identity number', { line: 'Ask about 13097248022' }, 'line'],
    ['a line that is too long', { line: 'x'.repeat(281) }, 'line'],
    ['no language', { language: undefined }, 'language'],
    ['several groups', { invited: ['ngo', 'policymaker'] }, 'invited'],
  ])('with %s is refused beside the field', async (_what, changes, field) => {
    const { id, asker } = await answeredQuestion(db)
    await expect(inviteToThread(contextOf(db, asker), invitation(id, changes))).rejects.toMatchObject({
      status: 422,
      fields: { [field]: { key: expect.any(String) } },
    })
  })
})

describe('inviting a person', () => {
  it('finds those who have written something that everyone can read', async () => {
    const { id, asker } = await answeredQuestion(db)
    const writer = await member(db, { displayName: 'Nora Public', groups: ['researcher'] })
    await thread(db, { author: writer })
    await member(db, { displayName: 'Nora Silent', groups: ['ngo'] })
    const amongMembers = await member(db, { displayName: 'Nora Members', groups: ['ngo'] })
    await thread(db, { author: amongMembers, audience: 'members' })
    const withdrew = await member(db, { displayName: 'Nora Withdrew', groups: ['ngo'] })
    await post(db, await thread(db), { author: withdrew, withdrawnAt: NOW })
    expect(await found(asker, id, 'nora')).toEqual(['Nora Public'])
    await inviteToThread(contextOf(db, asker), toPerson(id, writer.publicId))
    await inviteToThread(contextOf(db, asker), toPerson(id, writer.publicId))
    expect(await db.invitation.findMany()).toMatchObject([{ inviteeId: writer.id, group: null }])
  })

  it('finds those of one’s own groups who let themselves be found, and nobody who does not want to be invited', async () => {
    const { id, asker } = await answeredQuestion(db)
    const own = await member(db, { displayName: 'Idris Own', groups: ['ngo'] })
    const others = await member(db, { displayName: 'Idris Other', groups: ['researcher'] })
    const busy = await member(db, { displayName: 'Idris Busy', groups: ['researcher'] })
    await thread(db, { author: busy })
    for (const who of [own, others])
      await changeInvitationSettings(contextOf(db, who), { byName: 'yes', foundByGroups: 'yes' })
    await changeInvitationSettings(contextOf(db, busy), { toGroups: 'yes', foundByGroups: 'yes' })
    expect(await found(asker, id, 'idris')).toEqual(['Idris Own'])
  })

  it('finds nobody who is there already, is suspended, or is oneself; and nobody by one letter or a wildcard', async () => {
    const { id, asker } = await answeredQuestion(db)
    const gone = await member(db, { displayName: 'The gone', suspendedAt: NOW })
    await thread(db, { author: gone })
    expect(await found(asker, id, 'The')).toEqual([])
    const writer = await member(db, { displayName: '100 % Nora' })
    await thread(db, { author: writer })
    expect(await found(asker, id, 'N')).toEqual([])
    expect(await found(asker, id, '%%')).toEqual([])
    expect(await found(asker, id, '__')).toEqual([])
    expect(await found(asker, id, '0 %')).toEqual(['100 % Nora'])
    expect(await found(asker, id, '13097248022')).toEqual([])
  })

  it.each<[what: string, kind: 'mute' | 'block', finds: boolean]>([
    ['does not find each other where one of two has blocked the other', 'block', false],
    ['finds somebody who has only muted one, and is not told so', 'mute', true],
  ])('%s', async (_what, kind, finds) => {
    const { id, asker } = await answeredQuestion(db)
    const [blocker, blocked] = [
      await member(db, { displayName: 'Nora A' }),
      await member(db, { displayName: 'Nora B' }),
    ]
    for (const author of [blocker, blocked]) await thread(db, { author })
    await muteMember(contextOf(db, blocker), { member: asker.publicId, kind })
    await muteMember(contextOf(db, asker), { member: blocked.publicId, kind })
    expect(await found(asker, id, 'nora')).toEqual(finds ? ['Nora A', 'Nora B'] : [])
    const invites = inviteToThread(contextOf(db, asker), toPerson(id, blocker.publicId))
    if (finds) await expect(invites).resolves.toBeUndefined()
    else await expect(invites).rejects.toMatchObject({ status: 422 })
  })

  it('answers the same for somebody whom one may not invite and for somebody who does not exist', async () => {
    const { id, asker } = await answeredQuestion(db)
    const silent = await member(db, { displayName: 'Silent' })
    const answers = await Promise.all(
      [silent.publicId, silent.id, randomUUID(), asker.publicId, '', 'nobody'].map((person) =>
        inviteToThread(contextOf(db, asker), toPerson(id, person)).catch(({ status, fields }) => ({ status, fields })),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 422, fields: { person: { key: 'invite.no_such_person' } } })]),
    )
    expect(await db.invitation.count()).toBe(0)
  })
})
