import { describe, expect, it } from 'vitest'
import { answerAttempt } from '#server/initiatives/answer-attempt.ts'
import { attemptList } from '#server/initiatives/attempt-list.ts'
import { attemptPage } from '#server/initiatives/attempt-page.ts'
import { tellAttempt } from '#server/initiatives/tell-attempt.ts'
import { withdrawAttempt } from '#server/initiatives/withdraw-attempt.ts'
import { tellOfAttempt, tellOfAttemptAnswer } from '#server/notifications/tell-of-attempt.ts'
import { announced } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative, WORDS } from '#tests/support/initiatives.ts'
import { trying } from '#tests/support/lanes.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

const titles = async (filter: Parameters<typeof attemptList>[1] = {}, who?: Parameters<typeof contextOf>[1]) =>
  (await attemptList(contextOf(db, who), filter)).attempts.map(({ title }) => title)

describe('an attempt', () => {
  it('of an initiative is shown there and in the list, and its owners are told', async () => {
    const { id, owner } = await initiative(db)
    const nurse = await member(db, { displayName: 'The nurse' })
    const { attemptId } = await tellAttempt(contextOf(db, nurse), trying({ practice: String(id) }))
    const { attempt, may } = await attemptPage(contextOf(db, owner), attemptId)
    expect(attempt).toMatchObject({
      title: 'Evening drop-in for men',
      place: 'Stavanger',
      organisation: 'Stavanger child health centre',
      causes: ['inner_time', 'individuals_reach'],
      by: { displayName: 'The nurse' },
      practice: { id },
      theme: { code: 'language-interpreting' },
    })
    expect(may).toEqual({ withdraw: false, answer: true })
    expect(await titles({ threadId: id })).toEqual(['Evening drop-in for men'])
    expect(await announced(db)).toEqual([{ name: 'attempt.told', payload: { threadId: id, attemptId } }])
    expect(await tellOfAttempt(db, { attemptId }, NOW)).toBe(1)
    expect(await tellOfAttempt(db, { attemptId }, NOW)).toBe(0)
    expect(await db.notice.findMany()).toMatchObject([{ memberId: owner.id, actorId: nurse.id }])
  })

  it('without a name keeps the county and the kind of organisation, and names nobody anywhere', async () => {
    const { id } = await initiative(db)
    const nurse = await member(db, { displayName: 'The nurse' })
    const hidden = { naming: 'unnamed', organisationType: 'municipality', organisation: 'The health centre' }
    const { attemptId } = await tellAttempt(contextOf(db, nurse), trying({ practice: id, ...hidden }))
    const page = await attemptPage(contextOf(db), attemptId)
    expect(page.attempt).toMatchObject({ place: 'Rogaland', organisation: null, by: null })
    expect(JSON.stringify(page)).not.toMatch(/The nurse|health centre|Stavanger/)
    expect(await db.attempt.findMany()).toMatchObject([{ placeCode: '11', organisation: '' }])
    await tellOfAttempt(db, { attemptId }, NOW)
    expect(await db.notice.findMany()).toMatchObject([{ actorId: null, subject: String(attemptId) }])
    expect((await attemptPage(contextOf(db, nurse), attemptId)).may.withdraw).toBe(true)
  })

  it('that stands alone is for everyone; one of an initiative among members is not', async () => {
    const nurse = contextOf(db, await member(db))
    const { id } = await initiative(db, { audience: 'members' })
    await tellAttempt(nurse, trying({ title: 'Alone in the world' }))
    const { attemptId } = await tellAttempt(nurse, trying({ title: 'Among members', practice: id }))
    expect(await titles()).toEqual(['Alone in the world'])
    expect((await attemptList(contextOf(db), {})).count).toBe(1)
    expect(await titles({ threadId: id })).toEqual([])
    await expect(attemptPage(contextOf(db), attemptId)).rejects.toMatchObject({ status: 404 })
    expect((await attemptList(nurse, {})).attempts).toHaveLength(2)
  })

  it('sent twice is told once; other words under the same key are not dropped', async () => {
    const nurse = contextOf(db, await member(db))
    const form = trying()
    const first = await tellAttempt(nurse, form)
    expect(await tellAttempt(nurse, form)).toEqual({ attemptId: first.attemptId, created: false })
    const other = tellAttempt(nurse, { ...form, why: 'We had no time, and we knew that we had none.' })
    await expect(other).rejects.toMatchObject({ status: 409, said: { key: 'post.already_sent' } })
    expect(await db.attempt.count()).toBe(1)
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string, key: string]>([
    ['no title', { title: '' }, 'title', 'field.missing'],
    ['no theme, where it stands alone', { theme: '' }, 'theme', 'theme.choose'],
    ['a place that is not there', { place: '9999' }, 'place', 'place.unknown'],
    ['next year', { year: '2027' }, 'year', 'adopt.year_wrong'],
    ['nobody named and no kind of organisation', { naming: 'unnamed' }, 'organisationType', 'attempt.type_missing'],
    ['a name promised and not given', { organisation: ' ' }, 'organisation', 'attempt.organisation_missing'],
    ['no cause', { causes: [] }, 'causes', 'field.choose'],
    ['a cause of our own making', { causes: ['the moon'] }, 'causes', 'field.choose'],
    [
      'too many causes',
      { causes: ['inner_time', 'inner_leadership', 'inner_priority', 'outer_rules', 'outer_funding', 'outer_crisis'] },
      'causes',
      'field.at_most',
    ],
    ['too short a story', { happened: 'It failed.' }, 'happened', 'field.too_short'],
    ['an identity number', { why: 'It was because of him, 13097248022' }, 'why', 'identifier.refused'],
    ['no voice', { voice: undefined }, 'voice', 'voice.choose'],
  ])('with %s is refused beside the field', async (_what, changes, field, key) => {
    const sent = tellAttempt(contextOf(db, await member(db)), trying(changes))
    const said = key === 'identifier.refused' ? expect.any(String) : key
    await expect(sent).rejects.toMatchObject({ status: 422, fields: { [field]: { key: said } } })
    expect(await db.attempt.count()).toBe(0)
  })

  it('is told by whoever speaks as a group of their own', async () => {
    for (const who of [undefined, await member(db, { groups: [] }), await member(db, { groups: ['ngo'] })])
      await expect(tellAttempt(contextOf(db, who), trying())).rejects.toMatchObject({ status: 403 })
    const nowhere = tellAttempt(contextOf(db, await member(db)), trying({ practice: 4242 }))
    await expect(nowhere).rejects.toMatchObject({ status: 404 })
  })
})

describe('the list of attempts', () => {
  it('is narrowed to a cause, to a domain of causes, to a theme and to words', async () => {
    const nurse = contextOf(db, await member(db))
    await tellAttempt(nurse, trying({ title: 'Rules in the way', causes: ['outer_rules'] }))
    await tellAttempt(nurse, trying({ title: '100 % of the time', causes: ['inner_time'], theme: 'undocumented' }))
    expect(await titles({ cause: 'outer_rules' })).toEqual(['Rules in the way'])
    expect(await titles({ cause: 'inner' })).toEqual(['100 % of the time'])
    expect(await titles({ cause: 'process' })).toEqual([])
    expect(await titles({ theme: 'undocumented' })).toEqual(['100 % of the time'])
    expect(await titles({ words: 'STAVANGER rules' })).toEqual(['Rules in the way'])
    expect(await titles({ words: '0_%' })).toEqual([])
    expect(await titles({ words: '0 %' })).toEqual(['100 % of the time'])
    await expect(titles({ words: '13097248022' })).rejects.toMatchObject({ status: 422 })
  })

  it('goes on where its page ended', async () => {
    for (const [index, title] of ['First of all', 'Second to it', 'Third in line'].entries())
      await tellAttempt(contextOf(db, await member(db), { now: new Date(NOW.getTime() + index) }), trying({ title }))
    const first = await attemptList(contextOf(db), { limit: 2 })
    expect(first).toMatchObject({ count: 3, attempts: [{ title: 'Third in line' }, { title: 'Second to it' }] })
    expect(await titles({ limit: 2, cursor: first.next ?? '' })).toEqual(['First of all'])
    expect(await titles({ limit: 1, cursor: 'x' })).toEqual(['Third in line'])
  })
})

describe('the owners', () => {
  it('answer once, and whoever tried is told', async () => {
    const { id, owner } = await initiative(db)
    const nurse = await member(db)
    const { attemptId } = await tellAttempt(contextOf(db, nurse), trying({ practice: id }))
    for (const who of [undefined, nurse, await member(db)])
      await expect(answerAttempt(contextOf(db, who), { attemptId, words: WORDS })).rejects.toMatchObject({
        status: 403,
      })
    expect(await tellOfAttemptAnswer(db, { attemptId }, NOW)).toBe(0)
    await answerAttempt(contextOf(db, owner), { attemptId, words: WORDS })
    const again = answerAttempt(contextOf(db, owner), { attemptId, words: WORDS })
    await expect(again).rejects.toMatchObject({ status: 409 })
    const page = await attemptPage(contextOf(db, owner), attemptId)
    expect(page).toMatchObject({
      answer: { words: WORDS, by: { displayName: owner.displayName } },
      may: { answer: false },
    })
    expect(await tellOfAttemptAnswer(db, { attemptId }, NOW)).toBe(1)
  })
})

describe('taking an attempt back', () => {
  it('erases its words, and is for whoever told it, once', async () => {
    const { id, owner } = await initiative(db)
    const nurse = await member(db)
    const { attemptId } = await tellAttempt(contextOf(db, nurse), trying({ practice: id }))
    for (const who of [undefined, owner, await member(db)])
      await expect(withdrawAttempt(contextOf(db, who), { attemptId })).rejects.toMatchObject({ status: 403 })
    expect(await withdrawAttempt(contextOf(db, nurse), { attemptId })).toBe(id)
    expect(await db.attempt.findMany()).toMatchObject([{ title: '', happened: '', why: '', organisation: '' }])
    await expect(withdrawAttempt(contextOf(db, nurse), { attemptId })).rejects.toMatchObject({ status: 404 })
    await expect(attemptPage(contextOf(db), attemptId)).rejects.toMatchObject({ status: 404 })
    expect(await titles()).toEqual([])
    expect(await tellOfAttempt(db, { attemptId }, NOW)).toBe(0)
  })
})
