import { beforeEach, describe, expect, it } from 'vitest'
import { discardDraft } from '#server/forum/discard-draft.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { draftTogether } from '#server/initiatives/draft-together.ts'
import { askToFinish, finishAlone, joinDraft, leaveDraft } from '#server/initiatives/finish-together.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { sharePractice } from '#server/initiatives/share-practice.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { answers } from './sharing.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

/** A coordinator who has begun a practice, and somebody of a voluntary organisation who is asked to finish it. */
async function begun({ joined = true } = {}) {
  const writer = await member(db, { displayName: 'Marit', groups: ['clinician'] })
  const companion = await member(db, { displayName: 'Amina', groups: ['ngo'] })
  const [own, other] = [contextOf(db, writer), contextOf(db, companion)]
  const { version } = await saveDraft(own, { ...answers(), idempotencyKey: undefined, draft: 'practice' })
  await askToFinish(own, { person: companion.publicId })
  if (joined) await joinDraft(other, { of: writer.publicId })
  return { writer, companion, own, other, version, key: `practice:${writer.publicId}` }
}

const ownersOf = async (id: number) =>
  (await initiativePage(contextOf(db), id)).owners.map(({ displayName }) => displayName).sort()

describe('the draft of a practice that two finish', () => {
  it('is opened and changed by both, each seeing what the other wrote, and neither overwrites the other', async () => {
    const { own, other, version, key } = await begun()
    expect((await ownDraft(other, key))?.fields.why).toBe(answers().why)
    const saved = await saveDraft(other, { draft: key, draftVersion: version, title: 'Tea', body: 'Every Thursday' })
    expect((await ownDraft(own, 'practice'))?.fields).toMatchObject({ title: 'Tea', body: 'Every Thursday' })
    const late = saveDraft(own, { draft: 'practice', draftVersion: version, body: 'Every Friday' })
    await expect(late).rejects.toMatchObject({ status: 409, said: { key: 'draft.newer' } })
    await saveDraft(own, { draft: 'practice', draftVersion: saved.version, body: 'Every Friday' })
    expect((await ownDraft(other, key))?.fields.body).toBe('Every Friday')
    expect(await db.draft.count()).toBe(1)
  })

  it.each(['writer', 'companion'] as const)('is shared by its %s, and both answer for it', async (who) => {
    const { own, other, version, key } = await begun()
    const [context, draft, voice] = who === 'writer' ? [own, 'practice', 'clinician'] : [other, key, 'ngo']
    const { threadId } = await sharePractice(context, answers({ draft, draftVersion: version, voice }))
    expect(await ownersOf(threadId)).toEqual(['Amina', 'Marit'])
    expect([await db.draft.count(), await db.draftCompanion.count()]).toEqual([0, 0])
  })

  it('makes nobody an owner who has not said yes', async () => {
    const { own, other, key, version } = await begun({ joined: false })
    expect(await ownDraft(other, key)).toBeNull()
    await expect(saveDraft(other, { draft: key, draftVersion: version, body: 'x' })).rejects.toMatchObject({
      status: 404,
    })
    const ahead = sharePractice(other, answers({ draft: key, voice: 'ngo' }))
    await expect(ahead).rejects.toMatchObject({ status: 403 })
    const { threadId } = await sharePractice(own, answers({ draft: 'practice', draftVersion: version }))
    expect(await ownersOf(threadId)).toEqual(['Marit'])
  })

  it('is its writer’s alone again when they say so, and when the other leaves', async () => {
    const one = await begun()
    await finishAlone(one.own)
    expect(await ownDraft(one.other, one.key)).toBeNull()
    const two = await begun()
    await leaveDraft(two.other, { of: two.writer.publicId })
    expect(await ownDraft(two.other, two.key)).toBeNull()
    const { threadId } = await sharePractice(two.own, answers({ draft: 'practice', draftVersion: two.version }))
    expect(await ownersOf(threadId)).toEqual(['Marit'])
  })

  it('is not erased by whoever finishes it, neither by emptying nor by discarding', async () => {
    const { own, other, key, version } = await begun()
    await saveDraft(other, { draft: key, draftVersion: version, body: '' })
    await discardDraft(other, { draft: key })
    expect((await ownDraft(own, 'practice'))?.fields.why).toBe(answers().why)
    await discardDraft(own, { draft: 'practice' })
    expect(await ownDraft(other, key)).toBeNull()
    await expect(saveDraft(other, { draft: key, body: 'x' })).rejects.toMatchObject({ status: 404 })
  })

  it('is asked of one at a time, and needs a draft', async () => {
    const { own, companion } = await begun()
    await askToFinish(own, { person: companion.publicId })
    const third = await member(db)
    await expect(askToFinish(own, { person: third.publicId })).rejects.toMatchObject({ status: 409 })
    const without = contextOf(db, await member(db))
    const asking = askToFinish(without, { person: third.publicId })
    await expect(asking).rejects.toMatchObject({ status: 409, said: { key: 'owners.no_draft' } })
    expect(await draftTogether(without)).toEqual({ begun: false, companion: null, askedBy: [] })
  })

  it('is not asked of somebody who has blocked its writer, and joined by nobody who was not asked', async () => {
    const { own, writer } = await begun({ joined: false })
    await finishAlone(own)
    const other = await member(db)
    await db.memberBlock.create({ data: { blockerId: other.id, blockedId: writer.id, kind: 'block' } })
    await expect(askToFinish(own, { person: other.publicId })).rejects.toMatchObject({ status: 422 })
    await expect(joinDraft(contextOf(db, other), { of: writer.publicId })).rejects.toMatchObject({ status: 404 })
  })
})
