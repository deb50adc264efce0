import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { adoptionsOf } from '#server/initiatives/adoptions-of.ts'
import { ownAdoption } from '#server/initiatives/own-adoption.ts'
import type { SpreadNode } from '#server/initiatives/spread.plain.ts'
import { withdrawAdoption } from '#server/initiatives/withdraw-adoption.ts'
import { announced } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { adopting, initiative, standing } from '#tests/support/initiatives.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

/** Who learned from whom, by organisation: `A(B) C`. */
const drawn = (
  nodes: readonly SpreadNode<{ id: string; learnedFromId: string | null; organisation: string }>[],
): string =>
  nodes
    .map(({ adoption: { organisation }, taught }) => organisation + (taught[0] ? `(${drawn(taught)})` : ''))
    .join(' ')

describe('“we use this too”', () => {
  it('is shown with place, year, changes, outcome and who said so', async () => {
    const { id } = await initiative(db)
    const nurse = await member(db, { displayName: 'The nurse' })
    const told = { adaptations: 'Evenings online.', outcome: 'Nine of ten came back.', measured: 'yes' }
    const { adoptionId } = await adoptInitiative(contextOf(db, nurse), adopting(id, told))
    const page = await adoptionsOf(contextOf(db), id)
    expect(page).toMatchObject({ began: ['Bergen'], stage: 'pilot', may: { adopt: false } })
    expect(page.adoptions).toMatchObject([
      {
        id: adoptionId,
        place: 'Stavanger',
        organisation: 'Stavanger child health centre',
        sinceYear: 2024,
        ...told,
        measured: true,
        by: { displayName: 'The nurse' },
        voice: 'clinician',
        mayWithdraw: false,
      },
    ])
    expect(await announced(db)).toEqual([{ name: 'initiative.adopted', payload: { threadId: id, adoptionId } }])
  })

  it('raises the stage by places, and falls with them', async () => {
    const { id } = await initiative(db)
    const nurse = contextOf(db, await member(db))
    const first = await adoptInitiative(nurse, adopting(id))
    expect(await standing(db, id)).toMatchObject({ stage: 'pilot' })
    await adoptInitiative(nurse, adopting(id, { place: '4602' }))
    expect(await standing(db, id)).toMatchObject({ stage: 'several_places', level: 1 })
    await withdrawAdoption(nurse, { threadId: id, adoptionId: first.adoptionId })
    expect(await standing(db, id)).toMatchObject({ stage: 'pilot' })
    await adoptInitiative(nurse, adopting(id, { place: '11' }))
    expect(await standing(db, id)).toMatchObject({ stage: 'regional' })
  })

  it('where the owners work, or by an owner, is not use elsewhere', async () => {
    const { id } = await initiative(db, { places: ['46'] })
    const [nurse, later] = [await member(db), await member(db)]
    for (const place of ['4601', '4602', '46']) await adoptInitiative(contextOf(db, nurse), adopting(id, { place }))
    await adoptInitiative(contextOf(db, later), adopting(id))
    await db.initiativeOwner.create({ data: { threadId: id, memberId: later.id } })
    await adoptInitiative(contextOf(db, nurse), adopting(id, { place: '0301' }))
    expect(await standing(db, id)).toMatchObject({ stage: 'pilot' })
    expect((await adoptionsOf(contextOf(db), id)).adoptions).toHaveLength(4)
  })

  it('with data from elsewhere stands for an evaluator from outside', async () => {
    const { id } = await initiative(db, { claims: ['outcomes', 'comparison', 'manual'] })
    await db.evidenceConfirmation.createMany({
      data: await Promise.all(
        (['ngo', 'researcher'] as const).map(async (voice) => ({
          ...{ threadId: id, rung: 5, voice, words: 'I was there.' },
          memberId: (await member(db, { groups: [voice] })).id,
        })),
      ),
    })
    const nurse = contextOf(db, await member(db))
    const { adoptionId } = await adoptInitiative(nurse, adopting(id, { outcome: 'It is too early.' }))
    expect(await standing(db, id)).toMatchObject({ level: 3 })
    await withdrawAdoption(nurse, { threadId: id, adoptionId })
    const measured = await adoptInitiative(nurse, adopting(id, { outcome: 'Nine of ten came.', measured: 'yes' }))
    expect(await standing(db, id)).toMatchObject({ level: 5 })
    await withdrawAdoption(nurse, { threadId: id, adoptionId: measured.adoptionId })
    expect(await standing(db, id)).toMatchObject({ level: 3 })
  })

  it('is a tree of who learned from whom, which holds when somebody in between takes theirs back', async () => {
    const { id } = await initiative(db)
    const nurse = contextOf(db, await member(db))
    const adopt = async (organisation: string, place: string, learnedFrom = '') =>
      (await adoptInitiative(nurse, adopting(id, { organisation, place, learnedFrom }))).adoptionId
    const oslo = await adopt('Oslo', '0301')
    const moss = await adopt('Moss', '3103', oslo)
    await adopt('Bodø', '1804', moss)
    expect(drawn((await adoptionsOf(nurse, id)).spread)).toBe('Oslo(Moss(Bodø))')
    await withdrawAdoption(nurse, { threadId: id, adoptionId: moss })
    expect(drawn((await adoptionsOf(nurse, id)).spread)).toBe('Oslo(Bodø)')
    const again = adoptInitiative(nurse, adopting(id, { place: '4601', learnedFrom: moss }))
    await expect(again).rejects.toMatchObject({ fields: { learnedFrom: { key: 'adopt.no_such_source' } } })
  })

  it('sent twice is said once; other words under the same key are not dropped', async () => {
    const { id } = await initiative(db)
    const nurse = contextOf(db, await member(db))
    const form = adopting(id)
    const both = await Promise.all([adoptInitiative(nurse, form), adoptInitiative(nurse, form)])
    expect(both.map(({ created }) => created).sort()).toEqual([false, true])
    expect(new Set(both.map(({ adoptionId }) => adoptionId)).size).toBe(1)
    const other = adoptInitiative(nurse, { ...form, outcome: 'Something new.' })
    await expect(other).rejects.toMatchObject({ status: 409, said: { key: 'post.already_sent' } })
    expect((await announced(db)).length).toBe(1)
  })

  it('is for others than the owners, in their own voice', async () => {
    const { id, owner } = await initiative(db)
    for (const who of [undefined, owner, await member(db, { groups: [] }), await member(db, { groups: ['ngo'] })])
      await expect(adoptInitiative(contextOf(db, who), adopting(id))).rejects.toMatchObject({ status: 403 })
    const { id: conversation } = await thread(db)
    const elsewhere = adoptInitiative(contextOf(db, await member(db)), adopting(conversation))
    await expect(elsewhere).rejects.toMatchObject({ status: 404 })
    expect(await db.adoption.count()).toBe(0)
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string, key: string]>([
    ['no place', { place: '' }, 'place', 'place.unknown'],
    ['a place that is not there', { place: '9999' }, 'place', 'place.unknown'],
    ['no organisation', { organisation: '' }, 'organisation', 'field.missing'],
    ['no year', { sinceYear: '' }, 'sinceYear', 'adopt.year_wrong'],
    ['words for a year', { sinceYear: 'long ago' }, 'sinceYear', 'adopt.year_wrong'],
    ['half a year', { sinceYear: '2024.5' }, 'sinceYear', 'adopt.year_wrong'],
    ['a year before our time', { sinceYear: '1949' }, 'sinceYear', 'adopt.year_wrong'],
    ['next year', { sinceYear: '2027' }, 'sinceYear', 'adopt.year_wrong'],
    ['a year beyond counting', { sinceYear: '99999999999' }, 'sinceYear', 'adopt.year_wrong'],
    ['a measurement of nothing', { measured: 'yes' }, 'outcome', 'adopt.outcome_missing'],
    ['a teacher who is not there', { learnedFrom: randomUUID() }, 'learnedFrom', 'adopt.no_such_source'],
    ['a teacher who is nobody', { learnedFrom: 'them' }, 'learnedFrom', 'adopt.no_such_source'],
    ['no voice', { voice: undefined }, 'voice', 'voice.choose'],
    ['an old form', { idempotencyKey: 'x' }, 'idempotencyKey', 'failure.stale_form'],
    ['too long a story', { adaptations: 'x'.repeat(2_001) }, 'adaptations', 'field.too_long'],
    ['an identity number', { outcome: 'One of them, 13097248022' }, 'outcome', 'identifier.refused'],
  ])('with %s is refused beside the field', async (_what, changes, field, key) => {
    const { id } = await initiative(db)
    const sent = adoptInitiative(contextOf(db, await member(db)), adopting(id, changes))
    const said = key === 'identifier.refused' ? expect.any(String) : key
    await expect(sent).rejects.toMatchObject({ status: 422, fields: { [field]: { key: said } } })
  })

  it('is said once of a place, and learned from the same initiative', async () => {
    const { id } = await initiative(db)
    const nurse = contextOf(db, await member(db))
    const { adoptionId } = await adoptInitiative(nurse, adopting(id))
    await expect(adoptInitiative(nurse, adopting(id))).rejects.toMatchObject({
      fields: { place: { key: 'adopt.told_before' } },
    })
    const { id: other } = await initiative(db)
    await expect(adoptInitiative(nurse, adopting(other, { learnedFrom: adoptionId }))).rejects.toMatchObject({
      fields: { learnedFrom: { key: 'adopt.no_such_source' } },
    })
  })
})

describe('taking an adoption back', () => {
  it('erases its words, and is for whoever said it, once', async () => {
    const { id, owner } = await initiative(db)
    const nurse = await member(db)
    const { adoptionId } = await adoptInitiative(
      contextOf(db, nurse),
      adopting(id, { outcome: 'Fine.', measured: 'on' }),
    )
    const what = { threadId: id, adoptionId }
    expect(await ownAdoption(contextOf(db, nurse), what)).toMatchObject({ adoption: { place: 'Stavanger' } })
    for (const who of [undefined, owner, await member(db)]) {
      await expect(withdrawAdoption(contextOf(db, who), what)).rejects.toMatchObject({ status: 403 })
      await expect(ownAdoption(contextOf(db, who), what)).rejects.toMatchObject({ status: 403 })
    }
    await withdrawAdoption(contextOf(db, nurse), what)
    expect(await db.adoption.findMany()).toMatchObject([{ organisation: '', outcome: '', measured: false }])
    await expect(withdrawAdoption(contextOf(db, nurse), what)).rejects.toMatchObject({ status: 403 })
    await expect(ownAdoption(contextOf(db, nurse), what)).rejects.toMatchObject({ status: 404 })
    expect((await announced(db)).map(({ name }) => name)).toEqual(['initiative.adopted', 'adoption.withdrawn'])
  })

  it.each(['x', randomUUID()])('of what is not there is not found', async (adoptionId) => {
    const { id } = await initiative(db)
    const asked = withdrawAdoption(contextOf(db, await member(db)), { threadId: id, adoptionId })
    await expect(asked).rejects.toMatchObject({ status: 404 })
  })
})
