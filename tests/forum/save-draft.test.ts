import { describe, expect, it } from 'vitest'
import { discardDraft } from '#server/forum/discard-draft.ts'
import { DRAFT_LIMITS } from '#server/forum/drafts.plain.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { ownDraft, ownDrafts } from '#server/forum/own-drafts.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { sweepDrafts } from '#server/forum/sweep-drafts.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { opening, replying } from './conversation.ts'

const { db } = await testDatabase()
const writer = async () => contextOf(db, await member(db))
/** A valid but invented national identity number. */
const IDENTITY_NUMBER = '13097248022'

describe('a draft', () => {
  it('is kept with what was filled in, gets a new version with every change, and is its writer’s alone', async () => {
    const context = await writer()
    const { id } = await thread(db)
    const draft = `reply:${id}`
    const first = { draft, draftVersion: '0', body: 'We book', voice: 'clinician', language: 'nb', replyToNumber: '1' }
    expect(await saveDraft(context, first)).toEqual({ version: 1, updatedAt: NOW.toISOString() })
    expect(await saveDraft(context, { ...first, draftVersion: '1', body: 'We book by phone' })).toMatchObject({
      version: 2,
    })
    const kept = { body: 'We book by phone', voice: 'clinician', language: 'nb', replyToNumber: '1' }
    expect(await ownDraft(context, draft)).toEqual({ version: 2, updatedAt: NOW.toISOString(), fields: kept })
    expect((await threadPage(context, { id, after: 0 })).marks.draft).toMatchObject({ version: 2, fields: kept })
    const other = await writer()
    expect(await ownDraft(other, draft)).toBeNull()
    expect(await ownDraft(contextOf(db), draft)).toBeNull()
    expect((await threadPage(other, { id, after: 0 })).marks.draft).toBeNull()
    expect((await threadPage(contextOf(db), { id, after: 0 })).marks.draft).toBeNull()
  })

  it('is never overwritten by a window that has not seen it', async () => {
    const context = await writer()
    const said = (draftVersion: number, body: string) => saveDraft(context, { draft: 'open', draftVersion, body })
    await said(0, 'The first window')
    await expect(said(0, 'The second window')).rejects.toMatchObject({ status: 409, said: { key: 'draft.newer' } })
    await expect(said(0, '')).rejects.toMatchObject({ status: 409 })
    expect((await ownDraft(context, 'open'))?.fields.body).toBe('The first window')
    // Whoever has seen it may, and so may whoever says the same.
    expect(await said(0, 'The first window')).toMatchObject({ version: 1 })
    expect(await said(1, 'The second window')).toMatchObject({ version: 2 })
    await expect(said(1, 'The first window again')).rejects.toMatchObject({ status: 409 })
  })

  it('is one when two windows save at the same moment, and the other is told', async () => {
    const context = await writer()
    const answers = await Promise.allSettled(
      ['one', 'two', 'three', 'four'].map((body) => saveDraft(context, { draft: 'open', draftVersion: 0, body })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await ownDraft(context, 'open'))?.version).toBe(1)
  })

  it('is refused before anything is stored when it holds an identity number, in the title and behind marks too', async () => {
    const context = await writer()
    for (const fields of [
      { body: `Patient ${IDENTITY_NUMBER}` },
      { title: `About ${IDENTITY_NUMBER}` },
      { body: 'Patient 130972**48022**' },
    ])
      await expect(saveDraft(context, { draft: 'open', ...fields })).rejects.toMatchObject({ status: 422 })
    expect(await db.draft.count()).toBe(0)
  })

  it('takes hostile fields as mistakes and never as a fault', async () => {
    const context = await writer()
    const odd: Record<string, unknown>[] = [
      {},
      { draft: 'reply:0', body: 'x' },
      { draft: 'reply:1:2', body: 'x' },
      { draft: ['open', 'open'], body: 'x' },
      { draft: 'edit:1', body: 'x' },
      { draft: 'open', body: ['a', 'b'] },
      { draft: 'open', body: { toString: 'x' } },
      { draft: 'open', body: 'x'.repeat(90_000) },
      { draft: 'open', title: 'x'.repeat(161) },
      { draft: 'open\0', body: 'x' },
    ]
    for (const input of odd) await expect(saveDraft(context, input)).rejects.toMatchObject({ name: 'Failure' })
    const strange = JSON.parse(
      '{"__proto__": {"kind": "call"}, "kind": ["x"], "theme": "no where", "place": "x", "voice": 7, "draftVersion": "x"}',
    )
    await saveDraft(context, { ...strange, draft: 'open', body: 'x' })
    expect((await ownDraft(context, 'open'))?.fields).toEqual({ body: 'x' })
  })

  it('is kept only where its writer may write', async () => {
    const [nora, ali] = [await member(db), await member(db)]
    const among = await thread(db, { audience: 'members' })
    const { number, threadId } = await post(db, among, { author: ali })
    const save = (context: ReturnType<typeof contextOf>, draft: string) => saveDraft(context, { draft, body: 'x' })
    await expect(save(contextOf(db), 'open')).rejects.toMatchObject({ status: 403 })
    await expect(save(contextOf(db, nora), 'reply:999999')).rejects.toMatchObject({ status: 404 })
    await expect(save(contextOf(db, nora), `edit:${threadId}:${number}`)).rejects.toMatchObject({ status: 403 })
    await expect(save(contextOf(db, nora), `edit:${threadId}:77`)).rejects.toMatchObject({ status: 404 })
    await save(contextOf(db, ali), `edit:${threadId}:${number}`)
  })

  it('is one of fifty at the most, and the text that finds no room is refused in words', async () => {
    const context = await writer()
    const threads = await Promise.all(Array.from({ length: DRAFT_LIMITS.count }, () => thread(db)))
    for (const { id } of threads) await saveDraft(context, { draft: `reply:${id}`, body: 'x' })
    await expect(saveDraft(context, { draft: 'open', body: 'x' })).rejects.toMatchObject({
      status: 422,
      said: { key: 'draft.most' },
    })
    await discardDraft(context, { draft: `reply:${threads[0]?.id}` })
    await saveDraft(context, { draft: 'open', body: 'x' })
  })

  it('goes when nothing is left of it, when it is thrown away, and after ninety days alone', async () => {
    const context = await writer()
    await saveDraft(context, { draft: 'open', body: 'x' })
    expect(await saveDraft(context, { draft: 'open', draftVersion: 1, body: ' ', voice: 'clinician' })).toMatchObject({
      version: 0,
    })
    expect(await db.draft.count()).toBe(0)
    await saveDraft(context, { draft: 'open', draftVersion: 1, body: 'x' })
    expect((await ownDraft(context, 'open'))?.version).toBe(2)
    await discardDraft(await writer(), { draft: 'open' })
    expect(await db.draft.count()).toBe(1)
    const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
    expect(await sweepDrafts(db, later(89))).toBe(0)
    expect(await sweepDrafts(db, later(91))).toBe(1)
    await discardDraft(context, { draft: 'open' })
  })
})

describe('sending', () => {
  it('a reply erases its draft in the same transaction, and one that comes late is not kept', async () => {
    const context = await writer()
    const { id } = await thread(db)
    const form = replying(id, { body: 'It is **so**.' })
    const draft = { draft: `reply:${id}`, body: form.body, idempotencyKey: form.idempotencyKey }
    await saveDraft(context, draft)
    await replyToThread(context, { ...form, draftVersion: '1' })
    expect(await db.draft.count()).toBe(0)
    // Saved by the window a moment before it was sent, and arrived a moment after.
    expect(await saveDraft(context, { ...draft, draftVersion: 1 })).toMatchObject({ version: 0 })
    expect(await db.draft.count()).toBe(0)
    // Other words in the same form are new words.
    await saveDraft(context, { ...draft, draftVersion: 1, body: 'And another thing.' })
    expect(await db.draft.count()).toBe(1)
  })

  it('leaves what another window has written since', async () => {
    const context = await writer()
    const { id } = await thread(db)
    const draft = `reply:${id}`
    await saveDraft(context, { draft, body: 'Begun' })
    await saveDraft(context, { draft, draftVersion: 1, body: 'Begun, and gone on with elsewhere' })
    await replyToThread(context, replying(id, { body: 'Begun', draftVersion: '1' }))
    expect((await ownDraft(context, draft))?.fields.body).toBe('Begun, and gone on with elsewhere')
  })

  it('that is refused or fails leaves the draft', async () => {
    const context = await writer()
    const { id } = await thread(db)
    await saveDraft(context, { draft: `reply:${id}`, body: 'Kept.' })
    await expect(replyToThread(context, replying(id, { body: 'Kept.', voice: 'policymaker' }))).rejects.toThrow()
    expect(await db.draft.count()).toBe(1)
  })

  it('an opening and a change erase theirs; a change that changes nothing is no draft', async () => {
    const context = await writer()
    await saveDraft(context, { draft: 'open', title: 'A question begun', body: String(opening().body) })
    const { threadId } = await openThread(context, opening({ draftVersion: 1 }))
    expect(await db.draft.count()).toBe(0)
    const draft = `edit:${threadId}:1`
    expect(await saveDraft(context, { draft, body: opening().body, language: 'en' })).toMatchObject({ version: 0 })
    await saveDraft(context, { draft, body: 'Changed.', language: 'en', revision: '1' })
    await revisePost(context, { threadId, number: 1, revision: 1, body: 'Changed.', language: 'en' })
    expect(await db.draft.count()).toBe(0)
  })

  it('a withdrawal takes along the draft of a change', async () => {
    const nora = await member(db)
    const context = contextOf(db, nora)
    const { threadId, number } = await post(db, await thread(db), { author: nora })
    await saveDraft(context, { draft: `edit:${threadId}:${number}`, body: 'Once more, with care.' })
    await withdrawPost(context, { threadId, number })
    expect(await db.draft.count()).toBe(0)
  })
})

describe('the list of drafts', () => {
  it('leads back to each, the newest first, and names the conversation', async () => {
    const nora = await member(db)
    const asked = await thread(db, { title: 'Who pays for the interpreter?', language: 'nb' })
    const { number } = await post(db, asked, { author: nora })
    const at = (minute: number) => contextOf(db, nora, { now: new Date(NOW.getTime() + minute * 60_000) })
    await saveDraft(at(1), { draft: `reply:${asked.id}`, body: 'The office', language: 'nb' })
    await saveDraft(at(2), { draft: `edit:${asked.id}:${number}`, body: 'The county' })
    await saveDraft(at(3), { draft: 'open', title: 'Another question', kind: 'call' })
    expect(await ownDrafts(at(4))).toMatchObject([
      { key: 'open', href: '/share?kind=call', thread: null, title: 'Another question', beginning: '' },
      { href: `/t/${asked.id}/posts/${number}/edit`, number, beginning: 'The county' },
      {
        href: `/t/${asked.id}/reply`,
        number: null,
        thread: { title: 'Who pays for the interpreter?', language: 'nb' },
        beginning: 'The office',
        language: 'nb',
      },
    ])
    await expect(ownDrafts(contextOf(db))).rejects.toMatchObject({ status: 403 })
    expect(await ownDrafts(await writer())).toEqual([])
  })

  it('tells no title of what can no longer be read, and keeps the words', async () => {
    const nora = await member(db)
    await db.draft.create({ data: { memberId: nora.id, key: 'reply:999999', fields: { body: 'Mine.' } } })
    expect(await ownDrafts(contextOf(db, nora))).toMatchObject([{ href: null, thread: null, beginning: 'Mine.' }])
  })
})

it('a draft with a key of no form, or larger than any text, is refused by the database', async () => {
  const { id: memberId } = await member(db)
  for (const row of [
    { key: 'reply:x', fields: {} },
    { key: 'open', fields: { body: 'x'.repeat(250_000) } },
    { key: 'open', fields: [] },
  ])
    await expect(db.draft.create({ data: { memberId, ...row } })).rejects.toThrow()
})

it.each(['', '\0', 'open\0', 'a'.repeat(40), 'reply:x'])(
  'is nowhere under a key that names no form: %j',
  async (key) => {
    const context = contextOf(db, await member(db))
    expect(await ownDraft(context, key)).toBeNull()
    await discardDraft(context, { draft: key })
  },
)
