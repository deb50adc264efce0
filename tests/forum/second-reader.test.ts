import { beforeEach, describe, expect, it } from 'vitest'
import { checkTranslation } from '#server/forum/check-translation.ts'
import { disputeTranslation } from '#server/forum/dispute-translation.ts'
import { reviseTranslation } from '#server/forum/revise-translation.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { withdrawTranslation } from '#server/forum/withdraw-translation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { announced } from './conversation.ts'
import { bilingual, translation } from './translating.ts'

const { db } = await testDatabase()

let translator: TestMember
let reader: TestMember
let place: { threadId: number; number: number; language: 'nb' }

beforeEach(async () => {
  ;[translator, reader] = [await bilingual(db), await bilingual(db)]
  const { id: threadId } = await thread(db)
  await post(db, { id: threadId }, { language: 'ar', body: 'لا أحد سألني.' })
  place = { threadId, number: 2, language: 'nb' }
})

const stands = (facts: Parameters<typeof translation>[2] = {}) => translation(db, place, { translator, ...facts })
const stored = () => db.translation.findFirstOrThrow({ include: { versions: true } })
const reason = 'It says that nobody answered; it is that nobody asked.'

describe('a second reader', () => {
  it('checks a translation, and the post’s revision tells of it', async () => {
    const { revision } = await stands()
    expect(await checkTranslation(contextOf(db, reader), { ...place, revision })).toEqual({ revision: revision + 1 })
    expect(await stored()).toMatchObject({ state: 'checked', secondReaderId: reader.id, revision: revision + 1 })
    expect((await db.post.findFirstOrThrow({ where: { number: 2 } })).revision).toBe(revision + 1)
    expect(await announced(db)).toMatchObject([{ name: 'translation.changed', payload: { number: 2 } }])
    await checkTranslation(contextOf(db, reader), { ...place, revision })
    expect(await announced(db)).toHaveLength(1)
  })

  it('says what is wrong, which stands beside it', async () => {
    const { revision } = await stands({ state: 'checked' })
    await disputeTranslation(contextOf(db, reader), { ...place, revision, reason: ` ${reason} ` })
    expect(await stored()).toMatchObject({ state: 'disputed', secondReaderId: reader.id, disputeReason: reason })
    await disputeTranslation(contextOf(db, reader), { ...place, revision, reason })
    expect(await announced(db)).toHaveLength(1)
  })

  it('is never the translator', async () => {
    const { revision } = await stands()
    const own = contextOf(db, translator)
    await expect(checkTranslation(own, { ...place, revision })).rejects.toMatchObject({ status: 403 })
    await expect(disputeTranslation(own, { ...place, revision, reason })).rejects.toMatchObject({ status: 403 })
  })

  it('reads both languages', async () => {
    const { revision } = await stands()
    for (const languages of [['nb', 'en'], ['ar', 'en'], []]) {
      const half = contextOf(db, await bilingual(db, languages))
      await expect(checkTranslation(half, { ...place, revision })).rejects.toMatchObject({ status: 403 })
      await expect(disputeTranslation(half, { ...place, revision, reason })).rejects.toMatchObject({ status: 403 })
    }
    await expect(checkTranslation(contextOf(db), { ...place, revision })).rejects.toMatchObject({ status: 403 })
  })

  it('speaks of the words that stood there, not of what has come since', async () => {
    const { revision } = await stands()
    const { original } = await translationPage(contextOf(db, translator), place)
    const change = { ...place, revision, madeFrom: original.fingerprint, body: 'Ingen har spurt meg.' }
    await reviseTranslation(contextOf(db, translator), change)
    for (const judge of [
      () => checkTranslation(contextOf(db, reader), { ...place, revision }),
      () => disputeTranslation(contextOf(db, reader), { ...place, revision, reason }),
    ])
      await expect(judge()).rejects.toMatchObject({ status: 409, said: { key: 'translation.changed_meanwhile' } })
  })

  it.each<[what: string, fields: Record<string, unknown>, status: number]>([
    ['a reason that says nothing', { reason: 'wrong' }, 422],
    ['a reason of blanks', { reason: '             ' }, 422],
    ['an endless reason', { reason: 'a'.repeat(501) }, 422],
    ['a reason with an identity number', { reason: 'Her number is 13097248022' }, 422],
    ['no revision', { revision: '' }, 422],
    ['a translation that is not there', { language: 'en' }, 404],
  ])('is refused for %s', async (_what, fields, status) => {
    const { revision } = await stands()
    const judged = disputeTranslation(contextOf(db, reader), { ...place, revision, reason, ...fields })
    await expect(judged).rejects.toMatchObject({ status })
    expect(await stored()).toMatchObject({ state: 'draft' })
  })
})

describe('a translator', () => {
  const revise = async (fields: Record<string, unknown>) => {
    const { original, translation: now } = await translationPage(contextOf(db, translator), place)
    const form = { ...place, revision: now?.revision, madeFrom: original.fingerprint, body: now?.body }
    return reviseTranslation(contextOf(db, translator), { ...form, ...fields })
  }

  it('changes a checked one, which then waits for a second reader anew', async () => {
    await stands({ state: 'checked', body: 'Før' })
    await revise({ body: 'Nå' })
    expect(await stored()).toMatchObject({ body: 'Nå', html: '<p>Nå</p>', state: 'draft', versions: [{ body: 'Før' }] })
  })

  it('says of a stale one that it still fits', async () => {
    await stands({ state: 'checked', body: 'Som før', staleAt: NOW })
    await revise({})
    expect(await stored()).toMatchObject({ body: 'Som før', state: 'draft', staleAt: null, versions: [] })
  })

  it('answers a dispute with other words, not with the same', async () => {
    await stands({ state: 'disputed', body: 'Før' })
    await expect(revise({})).rejects.toMatchObject({ status: 422, fields: { body: { key: 'translation.unchanged' } } })
    await revise({ body: 'Nå' })
    expect(await stored()).toMatchObject({ state: 'draft', disputeReason: null, secondReaderId: null })
  })

  it('changes nothing by saving the same', async () => {
    const { revision } = await stands({ state: 'checked' })
    expect(await revise({})).toMatchObject({ revision })
    expect(await stored()).toMatchObject({ state: 'checked', revision })
    expect(await announced(db)).toEqual([])
  })

  it('changes it once when the form is sent twice at once', async () => {
    await stands({ body: 'Før' })
    await Promise.all([revise({ body: 'Nå' }), revise({ body: 'Nå' })])
    expect((await stored()).versions).toHaveLength(1)
  })

  it('is told when it or the original has changed since', async () => {
    await stands()
    await expect(revise({ body: 'Nå', revision: 1 })).rejects.toMatchObject({ status: 409 })
    await expect(revise({ body: 'Nå', madeFrom: 'before' })).rejects.toMatchObject({
      said: { key: 'translation.original_changed' },
    })
  })

  it('withdraws it with all that it said, and nobody else does', async () => {
    await stands({ body: 'Hemmelige ord' })
    await revise({ body: 'Andre ord' })
    for (const other of [reader, await bilingual(db)])
      await expect(withdrawTranslation(contextOf(db, other), place)).rejects.toMatchObject({ status: 403 })
    await expect(withdrawTranslation(contextOf(db), place)).rejects.toMatchObject({ status: 403 })
    await withdrawTranslation(contextOf(db, translator), place)
    expect(await db.translation.count()).toBe(0)
    expect(await db.translationVersion.count()).toBe(0)
    await expect(withdrawTranslation(contextOf(db, translator), place)).rejects.toMatchObject({ status: 404 })
  })

  it('changes nobody else’s', async () => {
    const { revision } = await stands()
    const { original } = await translationPage(contextOf(db, reader), place)
    const form = { ...place, revision, madeFrom: original.fingerprint, body: 'Mine ord' }
    await expect(reviseTranslation(contextOf(db, reader), form)).rejects.toMatchObject({ status: 403 })
  })
})
