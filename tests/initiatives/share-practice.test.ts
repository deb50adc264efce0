import { describe, expect, it } from 'vitest'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { readPractice, sharePractice } from '#server/initiatives/share-practice.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { answers } from './sharing.ts'

const { db } = await testDatabase()
const clinician = async () => contextOf(db, await member(db, { groups: ['clinician'] }))

/** What a command refused, by field. */
const refused = (asked: Promise<unknown>): Promise<Record<string, unknown>> =>
  asked.then(
    () => ({}),
    (failure) => failure.fields,
  )

describe('sharing a practice', () => {
  it('keeps the five answers as a record, with a thread beside it whose first post tells what and why', async () => {
    const context = await clinician()
    const { threadId, slug } = await sharePractice(context, answers({ where: 'bergen, vestland\nOslo\nonline' }))
    expect(slug).toBe('thursday-tea-at-the-library')
    const stored = await db.initiative.findUniqueOrThrow({
      where: { threadId },
      include: {
        places: { orderBy: { placeCode: 'asc' } },
        owners: true,
        versions: true,
        thread: { include: { posts: true } },
      },
    })
    expect(stored).toMatchObject({
      version: 1,
      level: 1,
      stage: 'pilot',
      running: 'pilot',
      settings: ['online'],
      changedAt: NOW,
      parts: {
        procedures: 'A nurse and a bilingual assistant invite parents to the library.',
        whom: 'Parents of children under six, in their first two years here',
        providers: 'Public health nurse, bilingual assistant',
      },
      places: [{ placeCode: '0301' }, { placeCode: '4601' }],
      owners: [{ memberId: context.actor.kind === 'member' ? context.actor.id : '' }],
      thread: { kind: 'practice', placeCode: '4601', voice: 'clinician', themeCode: 'child-youth-family' },
    })
    expect(stored.versions.map(({ version, parts }) => ({ version, parts }))).toEqual([
      { version: 1, parts: stored.parts },
    ])
    expect(stored.thread.posts.map(({ body }) => body)).toEqual([
      'A nurse and a bilingual assistant invite parents to the library.\n\nParents told the interpreter what they had not dared to ask.',
    ])
  })

  it('tells the group that its owner spoke as, and none of the others that they belong to', async () => {
    const context = contextOf(db, await member(db, { groups: ['service_user', 'clinician'] }))
    const { threadId } = await sharePractice(context, answers())
    const second = await member(db, { groups: ['policymaker'] })
    await db.initiativeOwner.create({ data: { threadId, memberId: second.id } })
    const page = await initiativePage(contextOf(db), threadId)
    expect(page.owners.map(({ voice }) => voice).sort()).toEqual(['clinician', null])
    expect(page).toMatchObject({ voices: { clinician: 1 }, may: { invite: false } })
    expect((await initiativePage(context, threadId)).may.invite).toBe(true)
    expect(JSON.stringify(page)).not.toMatch(/service_user|policymaker/)
  })

  it('happens once when the form is sent again, and five times at once', async () => {
    const context = await clinician()
    const form = answers()
    const first = await sharePractice(context, form)
    const again = await Promise.all(Array.from({ length: 5 }, () => sharePractice(context, form)))
    expect(again.map(({ threadId }) => threadId)).toEqual(Array(5).fill(first.threadId))
    expect(await db.initiative.count()).toBe(1)
  })

  it('takes its draft along', async () => {
    const context = await clinician()
    const { version } = await saveDraft(context, { ...answers(), draft: 'practice', draftVersion: 0 })
    expect((await ownDraft(context, 'practice'))?.fields).toMatchObject({ why: answers().why, where: 'Bergen' })
    await sharePractice(context, answers({ draftVersion: version }))
    expect(await ownDraft(context, 'practice')).toBeNull()
  })

  it('leaves no draft behind that was on its way while it was sent', async () => {
    const context = await clinician()
    const form = answers()
    await sharePractice(context, form)
    await saveDraft(context, { ...form, draft: 'practice', draftVersion: 0 })
    expect(await ownDraft(context, 'practice')).toBeNull()
  })

  it('keeps nothing when it is only looked over', async () => {
    const context = await clinician()
    const { where } = await readPractice(context, answers({ where: 'Tromsø' }))
    expect(where).toEqual({ places: ['5501'], settings: [] })
    expect(await db.thread.count()).toBe(0)
  })

  it.each([
    [
      'nothing at all',
      { body: '', why: '', whom: '', providers: '', where: '', title: '' },
      ['body', 'providers', 'title', 'where', 'whom', 'why'],
    ],
    ['a place that is like another', { where: 'Bergnn' }, ['where']],
    ['a place that is like none', { where: 'Qqqqq' }, ['where']],
    ['a place that is like another beside what is missing', { where: 'Bergnn', why: '' }, ['where', 'why']],
    ['an identity number in an answer', { whom: 'The one with 13097248022' }, ['whom']],
    ['a theme that is none', { theme: 'sailing' }, ['theme']],
  ])('is refused for %s, beside the field', async (_what, changes, fields) => {
    const context = await clinician()
    expect(Object.keys(await refused(sharePractice(context, answers(changes)))).sort()).toEqual(fields)
    expect(await db.thread.count()).toBe(0)
  })

  it('says which place may have been meant', async () => {
    const said = await refused(sharePractice(await clinician(), answers({ where: 'Bergnn' })))
    expect(said).toEqual({ where: { key: 'where.did_you_mean', values: { name: 'Bergnn', like: 'Bergen' } } })
  })

  it.each([
    ['a reader', async () => contextOf(db)],
    ['somebody of another group than they speak as', async () => contextOf(db, await member(db, { groups: ['ngo'] }))],
  ])('is not for %s', async (_who, context) => {
    await expect(sharePractice(await context(), answers())).rejects.toMatchObject({ status: 403 })
    expect(await db.thread.count()).toBe(0)
  })
})
