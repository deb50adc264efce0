import { describe, expect, it } from 'vitest'
import { memberProfile } from '#server/accounts/member-profile.ts'
import { muteMember } from '#server/accounts/mute-member.ts'
import { mutedPeople } from '#server/accounts/muted-people.ts'
import { deafTo } from '#server/accounts/muting.ts'
import { BLOCKS_AT_MOST } from '#server/accounts/terms.ts'
import { unmuteMember } from '#server/accounts/unmute-member.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db } = await testDatabase()

const two = async () => [await member(db, { displayName: 'Nora' }), await member(db, { displayName: 'Loud' })] as const

describe('muting and blocking', () => {
  it('is kept once however often it is said, the last word counts, and it is undone', async () => {
    const [nora, loud] = await two()
    const context = contextOf(db, nora)
    for (const kind of ['mute', 'mute', 'block']) await muteMember(context, { member: loud.publicId, kind })
    expect(await mutedPeople(context)).toEqual([
      { publicId: loud.publicId, displayName: 'Loud', pseudonym: false, kind: 'block' },
    ])
    expect((await memberProfile(context, loud.publicId)).member.hushed).toBe('block')
    for (let time = 0; time < 2; time += 1) await unmuteMember(context, { member: loud.publicId })
    expect(await mutedPeople(context)).toEqual([])
    expect((await memberProfile(context, loud.publicId)).member.hushed).toBeNull()
  })

  it('shows the other nothing of it, and announces nothing', async () => {
    const [nora, loud] = await two()
    const before = await memberProfile(contextOf(db, loud), nora.publicId)
    await muteMember(contextOf(db, nora), { member: loud.publicId, kind: 'block' })
    expect(await memberProfile(contextOf(db, loud), nora.publicId)).toEqual(before)
    expect(await mutedPeople(contextOf(db, loud))).toEqual([])
    expect(await db.signal.count()).toBe(0)
    await unmuteMember(contextOf(db, loud), { member: nora.publicId })
    await unmuteMember(contextOf(db, loud), { member: loud.publicId })
    expect(await mutedPeople(contextOf(db, nora))).toHaveLength(1)
  })

  it.each<[what: string, status: number, input: (own: string, other: string) => unknown]>([
    ['oneself', 403, (member) => ({ member, kind: 'mute' })],
    ['nobody', 404, () => ({ member: '3b241101-e2bb-4255-8caf-4136c566a962', kind: 'mute' })],
    ['no kind', 422, (_own, member) => ({ member })],
    ['another kind', 422, (_own, member) => ({ member, kind: 'erase' })],
    ['several kinds', 422, (_own, member) => ({ member, kind: ['mute', 'block'] })],
    ['no member', 422, () => ({ kind: 'mute' })],
    ['an odd member', 422, () => ({ member: '__proto__', kind: 'mute' })],
  ])('is refused for %s with %i', async (_what, status, input) => {
    const [nora, loud] = await two()
    const refused = muteMember(contextOf(db, nora), input(nora.publicId, loud.publicId))
    await expect(refused).rejects.toMatchObject({ name: 'Failure', status })
    expect(await db.memberBlock.count()).toBe(0)
  })

  it('is refused to readers', async () => {
    const [, loud] = await two()
    const input = { member: loud.publicId, kind: 'mute' }
    for (const refused of [
      muteMember(contextOf(db), input),
      unmuteMember(contextOf(db), input),
      mutedPeople(contextOf(db)),
    ])
      await expect(refused).rejects.toMatchObject({ status: 403 })
  })

  it('has an end, also for many at once', async () => {
    const [nora, loud] = await two()
    await db.$executeRaw`
      WITH made AS (INSERT INTO member (display_name, languages)
                    SELECT 'Person ' || n, '{nb}' FROM generate_series(1, ${BLOCKS_AT_MOST - 1}::int) n RETURNING id)
      INSERT INTO member_block (blocker_id, blocked_id, kind) SELECT ${nora.id}::uuid, id, 'mute' FROM made`
    const other = await member(db)
    const tries = await Promise.allSettled(
      [loud, other].map(({ publicId }) => muteMember(contextOf(db, nora), { member: publicId, kind: 'mute' })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { said: { key: 'mute.limit' } } })
  })
})

describe('whoever tells members of things asks', () => {
  it.each(['mute', 'block'] as const)('who would rather not hear of whom: %s', async (kind) => {
    const [nora, loud] = await two()
    const other = await member(db)
    await muteMember(contextOf(db, nora), { member: loud.publicId, kind })
    expect(await deafTo(db, loud.id, [nora.id, other.id])).toEqual(new Set([nora.id]))
    expect(await deafTo(db, nora.id, [loud.id, other.id])).toEqual(new Set())
  })
})
