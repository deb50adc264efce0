import { describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { openNotice } from '#server/notifications/see-notices.ts'
import { tellOfRelation, tellOfRelationAnswer } from '#server/notifications/tell-of-relation.ts'
import { answerRelation } from '#server/relations/answer-relation.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { answering, tied } from '#tests/relations/tying.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'
import { toldIn } from './told.ts'

const { db } = await testDatabase()

const noticesFor = async (who: TestMember) => (await noticesPage(contextOf(db, who), {})).notices
const kindsFor = async (who: TestMember) => (await noticesFor(who)).map(({ kind }) => kind)

describe('that somebody ties two together', () => {
  it.each(['public', 'members'] as const)('is told to those at the other end, once: %s', async (practice) => {
    const { relationId, practiceId, owner } = await tied(db, { practice })
    expect(await tellOfRelation(db, { relationId }, NOW)).toBe(1)
    expect(await tellOfRelation(db, { relationId }, NOW)).toBe(0)
    expect(await toldIn(db)).toEqual([`The owner: relation_proposed ${relationId}`])
    const [notice] = await noticesFor(owner)
    expect(notice).toMatchObject({ actorName: 'The researcher', thread: { id: practiceId } })
    const opened = await openNotice(contextOf(db, owner), notice?.id ?? '')
    expect(opened).toMatchObject({ kind: 'relation_proposed', subject: relationId, threadId: practiceId })
  })

  it('is told to both ends by a third person', async () => {
    const { relationId } = await tied(db, {}, await member(db, { groups: ['ngo'] }))
    expect(await tellOfRelation(db, { relationId }, NOW)).toBe(2)
    expect((await toldIn(db)).map((told) => told.split(':')[0]).sort()).toEqual(['The owner', 'The researcher'])
  })

  it('is not told to those who would rather not hear from them, nor by somebody suspended', async () => {
    const { relationId, owner, researcher } = await tied(db)
    await muteMember(contextOf(db, owner), { member: researcher.publicId, kind: 'mute' })
    expect(await tellOfRelation(db, { relationId }, NOW)).toBe(0)
    const other = await tied(db)
    await db.member.update({ where: { id: other.researcher.id }, data: { suspendedAt: NOW } })
    expect(await tellOfRelation(db, { relationId: other.relationId }, NOW)).toBe(0)
  })

  it('is not told once it was taken back, and what was told goes with it', async () => {
    const { relationId, findingId, owner, researcher } = await tied(db)
    await tellOfRelation(db, { relationId }, NOW)
    expect(await kindsFor(owner)).toEqual(['relation_proposed'])
    await withdrawRelation(contextOf(db, researcher), { threadId: findingId, relationId })
    expect(await kindsFor(owner)).toEqual([])
    expect(await tellOfRelation(db, { relationId }, NOW)).toBe(0)
  })
})

describe('that somebody answered', () => {
  it('is told to whoever proposed it, once of each answer, and as long as it stands', async () => {
    const { relationId, practiceId, findingId, owner, researcher } = await tied(db)
    const said = { relationId, memberId: owner.id }
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
    expect(await tellOfRelationAnswer(db, { ...said, verdict: 'disputed' }, NOW)).toBe(1)
    expect(await tellOfRelationAnswer(db, { ...said, verdict: 'disputed' }, NOW)).toBe(0)
    const [notice] = await noticesFor(researcher)
    expect(notice).toMatchObject({ kind: 'relation_answered', actorName: 'The owner', thread: { id: findingId } })
    const { subject } = await openNotice(contextOf(db, researcher), notice?.id ?? '')
    expect(subject.split(' ')[0]).toBe(relationId)

    await answerRelation(contextOf(db, owner), answering(practiceId, relationId, { verdict: 'confirmed' }))
    expect(await kindsFor(researcher)).toEqual([])
    expect(await tellOfRelationAnswer(db, { ...said, verdict: 'disputed' }, NOW)).toBe(0)
    expect(await tellOfRelationAnswer(db, { ...said, verdict: 'confirmed' }, NOW)).toBe(1)
    expect(await kindsFor(researcher)).toEqual(['relation_answered'])
    expect(await kindsFor(owner)).toEqual([])
  })
})

it('both follow from what was said', async () => {
  await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`
  const { relationId, practiceId, owner } = await tied(db)
  await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
  const jobs = await db.$queryRaw<
    { name: string }[]
  >`SELECT task_identifier AS name FROM graphile_worker.jobs ORDER BY id`
  expect(jobs.map(({ name }) => name).filter((name) => /relation/.test(name))).toEqual([
    'tell-of-relation',
    'tell-of-relation-answer',
  ])
})
