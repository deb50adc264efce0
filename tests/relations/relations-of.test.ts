import { describe, expect, it } from 'vitest'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { relatableThreads } from '#server/relations/relatable-threads.ts'
import { relationPage, relationsOf } from '#server/relations/relations-of.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { tied, twoEnds, tying } from './tying.ts'

const { db } = await testDatabase()

describe('what something is tied to', () => {
  it('stands at both ends, said from there, with its term in CiTO and where the other is read', async () => {
    const { findingId, practiceId, researcher } = await tied(db)
    const finding = await db.finding.findFirstOrThrow({ select: { id: true } })
    const [atFinding] = (await relationsOf(contextOf(db, researcher), findingId)).relations
    expect(atFinding).toMatchObject({
      ...{ kind: 'supports', cito: 'supports', way: 'from', tie: 'from_supports' },
      other: { id: practiceId, kind: 'practice', recordId: practiceId },
      may: { answer: false, withdraw: true },
    })
    const [atPractice] = (await relationsOf(contextOf(db), practiceId)).relations
    expect(atPractice).toMatchObject({
      ...{ way: 'to', tie: 'to_supports' },
      other: { id: findingId, kind: 'finding', recordId: finding.id },
      may: { answer: false, withdraw: false },
    })
  })

  it('may be added to by members', async () => {
    const { practiceId, owner } = await twoEnds(db)
    expect((await relationsOf(contextOf(db), practiceId)).may).toEqual({ propose: false })
    expect((await relationsOf(contextOf(db, owner), practiceId)).may).toEqual({ propose: true })
  })

  it.each([
    ['practice', 'findingId', 'practiceId'],
    ['finding', 'practiceId', 'findingId'],
  ] as const)('is told to members alone where the %s is among members', async (hidden, seen, kept) => {
    const ends = await tied(db, { [hidden]: 'members' })
    const { relationId, owner } = ends
    const open = await relationsOf(contextOf(db), ends[seen])
    expect(open.relations).toEqual([])
    expect((await relationsOf(contextOf(db, owner), ends[seen])).relations).toHaveLength(1)
    const page = relationPage(contextOf(db), { threadId: ends[seen], relationId })
    await expect(page).rejects.toMatchObject({ status: 404 })
    await expect(relationsOf(contextOf(db), ends[kept])).rejects.toMatchObject({ status: 404 })
  })

  it('is asked for by one of its ends', async () => {
    const { relationId } = await tied(db)
    const { id: threadId } = await thread(db)
    await expect(relationPage(contextOf(db), { threadId, relationId })).rejects.toMatchObject({ status: 404 })
    await expect(relationPage(contextOf(db), { threadId, relationId: "' OR 1=1" })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('what one could be tied to', () => {
  const titles = async (sought: string, asked: { threadId: number }) => {
    const context = contextOf(db, await member(db))
    return (await relatableThreads(context, { ...asked, sought })).map(({ title }) => title)
  }

  it('is found by words of its title, whatever their order, and by its number or address', async () => {
    const { id: threadId } = await thread(db, { title: 'Who rings the interpreter at night?' })
    const card = await initiative(db, { title: 'The card by the telephone' })
    const { findingId } = await twoEnds(db)
    const finding = await db.finding.findFirstOrThrow({ include: { thread: true } })
    expect(await titles('telephone card', { threadId })).toEqual(['The card by the telephone'])
    expect(await titles('the card by the telefone', { threadId })).toEqual(['The card by the telephone'])
    expect(await titles(`#${card.id}`, { threadId })).toEqual(['The card by the telephone'])
    expect(await titles(`http://x.test/practice/${card.id}/the-card`, { threadId })).toHaveLength(1)
    expect(await titles(`/findings/${finding.id}/x`, { threadId })).toEqual([finding.thread?.title])
    expect(await titles(`/t/${findingId}`, { threadId })).toEqual([finding.thread?.title])
    expect(await titles('%', { threadId })).toEqual([])
  })

  it('is never the one itself, nor what one may not read', async () => {
    const { id: threadId } = await thread(db, { title: 'Who rings the interpreter at night?' })
    expect(await titles('interpreter at night', { threadId })).toEqual([])
    expect(await titles(String(threadId), { threadId })).toEqual([])
    const asReader = relatableThreads(contextOf(db), { threadId, sought: 'night' })
    await expect(asReader).rejects.toMatchObject({ status: 403 })
  })

  it.each([
    ['nothing', '', 'field.missing'],
    ['an identity number', 'nurse 13097248022', 'identifier.found_fnr'],
  ])('is not looked for by %s', async (_what, sought, key) => {
    const { id: threadId } = await thread(db)
    await expect(titles(sought, { threadId })).rejects.toMatchObject({ status: 422, fields: { sought: { key } } })
  })

  it('can then be tied', async () => {
    const { researcher, findingId, practiceId } = await twoEnds(db)
    const context = contextOf(db, researcher)
    const [found] = await relatableThreads(context, { threadId: findingId, sought: 'Evening groups' })
    expect(found?.id).toBe(practiceId)
    await proposeRelation(context, tying(findingId, found?.id ?? 0))
  })
})
