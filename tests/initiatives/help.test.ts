import { describe, expect, it } from 'vitest'
import { answerHelpCall } from '#server/initiatives/answer-help-call.ts'
import { askForHelp } from '#server/initiatives/ask-for-help.ts'
import { helpPage } from '#server/initiatives/help-page.ts'
import { offerHelp } from '#server/initiatives/offer-help.ts'
import { ownHelpOffer } from '#server/initiatives/own-help-offer.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfHelpCall, tellOfHelpOffer } from '#server/notifications/tell-of-help-call.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative, WORDS } from '#tests/support/initiatives.ts'
import { helper } from '#tests/support/lanes.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'

const { db } = await testDatabase()
const days = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000)
const told = async (who: TestMember) =>
  (await noticesPage(contextOf(db, who), {})).notices.map(({ kind, actorName }) => [kind, actorName])

describe('an offer of help', () => {
  it('is made by a researcher, with words and themes, and can be switched off without being forgotten', async () => {
    const researcher = contextOf(db, await member(db, { groups: ['researcher'] }))
    expect(await ownHelpOffer(researcher)).toEqual({ active: false, words: '', themes: [] })
    await offerHelp(researcher, { active: 'yes', words: WORDS, themes: ['primary-care', 'undocumented'] })
    await offerHelp(researcher, { words: WORDS, themes: 'undocumented' })
    expect(await ownHelpOffer(researcher)).toEqual({ active: false, words: WORDS, themes: ['undocumented'] })
  })

  it.each([
    ['no theme', { themes: [] }, 'themes', 'help.themes_missing'],
    ['hardly a word', { words: 'Yes.' }, 'words', 'help.words_missing'],
  ])('with %s is refused beside the field', async (_what, changes, field, key) => {
    const researcher = contextOf(db, await member(db, { groups: ['researcher'] }))
    const sent = offerHelp(researcher, { active: 'yes', words: WORDS, themes: ['primary-care'], ...changes })
    await expect(sent).rejects.toMatchObject({ status: 422, fields: { [field]: { key } } })
  })

  it('is not for others', async () => {
    for (const who of [undefined, await member(db)]) {
      await expect(offerHelp(contextOf(db, who), { themes: [] })).rejects.toMatchObject({ status: 403 })
      await expect(ownHelpOffer(contextOf(db, who))).rejects.toMatchObject({ status: 403 })
    }
  })
})

describe('the owners of an initiative', () => {
  it('see how many researchers offer help in its theme, and by name those who show their groups', async () => {
    const { id, owner } = await initiative(db)
    await helper(db, { displayName: 'Ingrid' })
    const shy = await helper(db, { displayName: 'Shy' })
    await db.memberFieldAudience.create({ data: { memberId: shy.id, field: 'groups', audience: 'nobody' } })
    await helper(db, { displayName: 'Under another name', pseudonym: true })
    await helper(db, { displayName: 'Elsewhere', theme: 'undocumented' })
    await helper(db, { displayName: 'Resting', active: false })
    await helper(db, { displayName: 'Suspended', suspendedAt: NOW })
    const blocking = await helper(db, { displayName: 'Blocking' })
    await db.memberBlock.create({ data: { blockerId: blocking.id, blockedId: owner.id, kind: 'block' } })
    const lapsed = await helper(db, { displayName: 'Lapsed' })
    await db.memberGroup.deleteMany({ where: { memberId: lapsed.id } })
    const { offered, may } = await helpPage(contextOf(db, owner), id)
    expect(may).toEqual({ ask: true, answer: false })
    expect(offered?.count).toBe(3)
    expect(offered?.named.map(({ person }) => person.displayName)).toEqual(['Ingrid'])
  })

  it('ask them once in thirty days; each is told, unless they would rather not hear from the owner', async () => {
    const { id: threadId, owner } = await initiative(db)
    const asking = (now: Date) => askForHelp(contextOf(db, owner, { now }), { threadId, words: WORDS })
    await expect(asking(NOW)).rejects.toMatchObject({ status: 409, said: { key: 'help.nobody' } })
    const [ingrid, muting] = [await helper(db), await helper(db)]
    await db.memberBlock.create({ data: { blockerId: muting.id, blockedId: owner.id, kind: 'mute' } })
    await asking(NOW)
    await expect(asking(days(29))).rejects.toMatchObject({ status: 409, said: { key: 'help.asked_lately' } })
    const { id: callId } = await db.helpCall.findFirstOrThrow()
    expect(await tellOfHelpCall(db, { callId }, NOW)).toBe(1)
    expect(await told(ingrid)).toEqual([['help_asked', owner.displayName]])
    expect(await told(muting)).toEqual([])
    expect((await helpPage(contextOf(db, owner), threadId)).askFrom).toBe(days(30).toISOString())
    await asking(days(30))
    expect(await db.helpCall.count()).toBe(2)
    const outsider = askForHelp(contextOf(db, await member(db)), { threadId, words: WORDS })
    await expect(outsider).rejects.toMatchObject({ status: 403 })
  })

  it('at the same moment ask once', async () => {
    const { id: threadId, owner } = await initiative(db)
    await helper(db)
    const ask = () => askForHelp(contextOf(db, owner), { threadId, words: WORDS })
    const both = await Promise.allSettled([ask(), ask()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.helpCall.count()).toBe(1)
  })
})

describe('a researcher', () => {
  it('says that they can help, once; owners see who, other researchers do not', async () => {
    const { id: threadId, owner } = await initiative(db)
    const [ingrid, per] = [await helper(db, { displayName: 'Ingrid' }), await helper(db)]
    const answering = (who: TestMember) => answerHelpCall(contextOf(db, who), { threadId, words: WORDS })
    await expect(answering(ingrid)).rejects.toMatchObject({ status: 409, said: { key: 'help.no_call' } })
    await askForHelp(contextOf(db, owner), { threadId, words: WORDS })
    expect((await helpPage(contextOf(db, ingrid), threadId)).may).toEqual({ ask: false, answer: true })
    await answering(ingrid)
    await expect(answering(ingrid)).rejects.toMatchObject({ status: 409, said: { key: 'help.answered_before' } })
    const named = async (who: TestMember) =>
      (await helpPage(contextOf(db, who), threadId)).answers.map(({ by }) => by.displayName)
    expect(await named(owner)).toEqual(['Ingrid'])
    expect(await named(ingrid)).toEqual(['Ingrid'])
    expect(await named(per)).toEqual([])
    expect((await helpPage(contextOf(db, per), threadId)).offered).toBeNull()
    const { id: callId } = await db.helpCall.findFirstOrThrow()
    expect(await tellOfHelpOffer(db, { callId, memberId: ingrid.id }, NOW)).toBe(1)
    expect(await tellOfHelpOffer(db, { callId, memberId: per.id }, NOW)).toBe(0)
    expect(await told(owner)).toEqual([['help_offered', 'Ingrid']])
  })

  it('and an owner are the only ones for whom there is a call', async () => {
    const { id: threadId } = await initiative(db)
    for (const who of [undefined, await member(db)])
      await expect(helpPage(contextOf(db, who), threadId)).rejects.toMatchObject({ status: 404 })
    const nurse = answerHelpCall(contextOf(db, await member(db)), { threadId, words: WORDS })
    await expect(nurse).rejects.toMatchObject({ status: 403 })
  })

  it('who answers for the initiative does not answer the call', async () => {
    const owner = await member(db, { groups: ['researcher'] })
    const { id: threadId } = await initiative(db, { owner })
    await helper(db)
    await askForHelp(contextOf(db, owner), { threadId, words: WORDS })
    const own = answerHelpCall(contextOf(db, owner), { threadId, words: WORDS })
    await expect(own).rejects.toMatchObject({ status: 403 })
  })
})
