import { describe, expect, it } from 'vitest'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { pathOf } from '#server/relations/path-of.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { RELATION_LIMITS } from '#server/relations/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { adopting, initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { tied, tying } from './tying.ts'

const { db } = await testDatabase()

const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000)
const ledTo = async (from: number, to: number) =>
  proposeRelation(contextOf(db, await member(db)), tying(from, to, { tie: 'from_led_to', voice: 'clinician' }))

/** A question that led to a practice, which a finding supports and somebody else uses. */
async function wholePath() {
  const question = await thread(db, { title: 'How did you begin?', createdAt: daysAgo(9), voice: 'service_user' })
  const ends = await tied(db)
  await db.thread.update({ where: { id: ends.practiceId }, data: { createdAt: daysAgo(5) } })
  await ledTo(question.id, ends.practiceId)
  await db.evidenceClaim.create({
    data: { threadId: ends.practiceId, fact: 'outcomes', words: 'x', memberId: ends.owner.id, claimedAt: daysAgo(4) },
  })
  const { adoptionId } = await adoptInitiative(contextOf(db, await member(db)), adopting(ends.practiceId))
  return { question, adoptionId, ...ends }
}

describe('the way from idea to use', () => {
  it('leads from the question to the practice, what is known of it and who uses it, from wherever one asks', async () => {
    const { question, practiceId, findingId } = await wholePath()
    const { steps, more } = await pathOf(contextOf(db), practiceId)
    expect(more).toBe(false)
    expect(steps).toMatchObject([
      { end: { id: question.id }, voice: 'service_user', ties: [], stopped: false, here: false },
      {
        end: { id: practiceId },
        here: true,
        ties: [{ tie: 'to_led_to', state: 'proposed', other: { id: question.id } }],
        marks: [
          { what: 'claimed', fact: 'outcomes' },
          { what: 'adopted', organisation: 'Stavanger child health centre', sinceYear: 2024, voice: 'clinician' },
        ],
        stopped: false,
      },
      { end: { id: findingId }, ties: [{ tie: 'from_supports', other: { id: practiceId } }], stopped: false },
    ])
    const fromQuestion = await pathOf(contextOf(db), question.id)
    expect(fromQuestion.steps.map(({ end }) => end.id)).toEqual([question.id, practiceId, findingId])
  })

  it('says where it stopped', async () => {
    const { practiceId, adoptionId } = await wholePath()
    await db.adoption.update({ where: { id: adoptionId }, data: { withdrawnAt: NOW, organisation: '' } })
    await db.relation.updateMany({ where: { kind: 'supports' }, data: { withdrawnAt: NOW, reason: '' } })
    const { steps } = await pathOf(contextOf(db), practiceId)
    expect(steps.map(({ stopped }) => stopped)).toEqual([false, true])
    expect(steps[1]?.marks).toMatchObject([{ what: 'claimed' }])
  })

  it('is the thing alone where nothing is tied to it', async () => {
    const { id } = await thread(db)
    expect((await pathOf(contextOf(db), id)).steps).toMatchObject([{ end: { id }, here: true, stopped: true }])
  })

  it('neither shows nor leads through what the asker may not see', async () => {
    const first = await thread(db, { createdAt: daysAgo(3) })
    const hidden = await thread(db, { audience: 'members', title: 'Hush, among us', createdAt: daysAgo(2) })
    const last = await initiative(db)
    await ledTo(first.id, hidden.id)
    await ledTo(hidden.id, last.id)
    const open = await pathOf(contextOf(db), first.id)
    expect(open.steps.map(({ end }) => end.id)).toEqual([first.id])
    expect(JSON.stringify(open)).not.toContain('Hush')
    const amongMembers = await pathOf(contextOf(db, await member(db)), first.id)
    expect(amongMembers.steps.map(({ end }) => end.id)).toEqual([first.id, hidden.id, last.id])
    await expect(pathOf(contextOf(db), hidden.id)).rejects.toMatchObject({ status: 404 })
  })

  it('goes round a circle once, and no further than it should', async () => {
    const ids: number[] = []
    for (let step = 0; step <= RELATION_LIMITS.path.away + 2; step++)
      ids.push((await thread(db, { createdAt: daysAgo(30 - step) })).id)
    for (const [index, id] of ids.entries()) await ledTo(id, ids[index + 1] ?? (ids[2] as number))
    const { steps, more } = await pathOf(contextOf(db), ids[0] as number)
    expect(steps.map(({ end }) => end.id)).toEqual(ids.slice(0, RELATION_LIMITS.path.away + 1))
    expect(more).toBe(true)
    expect((await pathOf(contextOf(db), ids[4] as number)).more).toBe(false)
  })
})
