import { describe, expect, it } from 'vitest'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { announced, counters, minutes } from './conversation.ts'
import { translation } from './translating.ts'

const { db } = await testDatabase()

/** A thread in which somebody has replied last, a while ago. */
async function replied(ago = 5) {
  const author = await member(db)
  const { id } = await thread(db, { createdAt: minutes(-60) })
  const made = await post(db, { id }, { author, body: 'As it was', createdAt: minutes(-ago) })
  const change = { threadId: id, number: made.number, revision: made.revision, body: 'As it is', language: 'en' }
  const stored = () =>
    db.post.findUniqueOrThrow({ where: { id: made.id }, include: { versions: { orderBy: { version: 'asc' } } } })
  return { id, author, change, stored, context: contextOf(db, author) }
}

describe('revising a post', () => {
  it('keeps what it said before, raises the revision by one, and announces it without content', async () => {
    const { id, author, change, stored, context } = await replied()
    expect(await revisePost(context, { ...change, body: 'As it *is*', language: 'nb' })).toEqual({
      threadId: id,
      slug: expect.stringMatching(/./),
      number: 2,
      revision: 3,
    })
    expect(await stored()).toMatchObject({
      body: 'As it *is*',
      html: '<p>As it <em>is</em></p>',
      language: 'nb',
      revision: 3,
      createdAt: minutes(-5),
      editedAt: null,
      versions: [{ version: 1, body: 'As it was', html: '<p>As it was</p>', editorId: author.id, replacedAt: NOW }],
    })
    expect(await announced(db)).toEqual([
      { name: 'post.revised', payload: { threadId: id, number: 2, revision: 3, postCount: 2 } },
    ])
    const { kept, counted } = await counters(db, id)
    expect(kept).toEqual(counted)
  })

  it('does not count as activity', async () => {
    const { id, change, context } = await replied()
    await revisePost(context, change)
    expect((await db.thread.findUniqueOrThrow({ where: { id } })).lastActivityAt).toEqual(minutes(-5))
  })

  it('is marked after the window', async () => {
    const { change, stored, context } = await replied(16)
    await revisePost(context, change)
    expect((await stored()).editedAt).toEqual(NOW)
  })

  it('is marked within the window once somebody has posted after it', async () => {
    const { id, change, stored, context } = await replied()
    await post(db, { id })
    await revisePost(context, change)
    expect((await stored()).editedAt).toEqual(NOW)
  })

  it('goes unmarked when whoever posted after it has taken that back', async () => {
    const { id, change, stored, context } = await replied()
    await post(db, { id }, { withdrawnAt: NOW })
    await revisePost(context, change)
    expect((await stored()).editedAt).toBeNull()
  })

  it('keeps every earlier text, in order', async () => {
    const { change, stored, context } = await replied()
    let revision = change.revision
    for (const body of ['Second', 'Third', 'Fourth'])
      ({ revision } = await revisePost(context, { ...change, body, revision }))
    const { body, versions } = await stored()
    expect([...versions.map((version) => `${version.version} ${version.body}`), body]).toEqual([
      '1 As it was',
      '2 Second',
      '3 Third',
      'Fourth',
    ])
  })

  it('changes nothing when the text is the same, however often and however old the form is', async () => {
    const { change, stored, context } = await replied(60)
    const before = await stored()
    const same = { ...change, body: '  As it was \r\n' }
    expect(await revisePost(context, same)).toMatchObject({ revision: before.revision })
    expect(await revisePost(context, { ...same, revision: 1 })).toMatchObject({ revision: before.revision })
    expect(await stored()).toEqual(before)
    expect(await announced(db)).toEqual([])
  })

  it('happens once when the form is sent twice at once', async () => {
    const { change, stored, context } = await replied()
    await Promise.all([revisePost(context, change), revisePost(context, change)])
    expect((await stored()).versions).toHaveLength(1)
    expect(await announced(db)).toHaveLength(1)
  })

  it('is refused when the post has changed since the form was opened', async () => {
    const { change, stored, context } = await replied()
    await revisePost(context, { ...change, body: 'From another window' })
    await expect(revisePost(context, change)).rejects.toMatchObject({
      status: 409,
      said: { key: 'post.changed_meanwhile' },
    })
    expect(await stored()).toMatchObject({ body: 'From another window' })
  })

  it('is not refused when others have written meanwhile', async () => {
    const { id, change, context } = await replied()
    await post(db, { id })
    expect(await revisePost(context, change)).toMatchObject({ revision: 4 })
  })

  it('is not refused when only something beside the text has changed, such as a translation', async () => {
    const { id, change, stored, context } = await replied()
    await translation(db, { threadId: id, number: 2 })
    expect(await revisePost(context, change)).toMatchObject({ revision: 4 })
    expect(await stored()).toMatchObject({ body: 'As it is', textRevision: 4 })
  })

  it('lets one of two different changes at once win, and tells the other', async () => {
    const { change, stored, context } = await replied()
    const answers = await Promise.allSettled(['One', 'Other'].map((body) => revisePost(context, { ...change, body })))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stored()).versions).toHaveLength(1)
  })

  it.each<[who: string, somebody: () => Promise<TestMember | undefined>]>([
    ['a reader', async () => undefined],
    ['another member', () => member(db)],
    ['a coordinator', () => member(db, { roles: ['coordinator'] })],
    ['a moderator', () => member(db, { roles: ['moderator'] })],
  ])('is not for %s', async (_who, somebody) => {
    const { change, stored } = await replied()
    await expect(revisePost(contextOf(db, await somebody()), change)).rejects.toMatchObject({ status: 403 })
    expect(await stored()).toMatchObject({ body: 'As it was', versions: [] })
  })

  it('is not done to a post that was withdrawn', async () => {
    const { change, stored, context } = await replied()
    await withdrawPost(context, change)
    await expect(revisePost(context, { ...change, revision: 3 })).rejects.toMatchObject({ status: 403 })
    expect(await stored()).toMatchObject({ body: '', versions: [] })
  })

  it.each<[what: string, changes: Record<string, unknown>, status: number]>([
    ['a post beyond the end', { number: 3 }, 404],
    ['a thread that does not exist', { threadId: 2_000_000_000 }, 404],
    ['no text', { body: '' }, 422],
    ['a text with an identity number', { body: '13097248022' }, 422],
    ['no revision', { revision: '' }, 422],
    ['a revision that is a word', { revision: 'latest' }, 422],
    ['a language that no picker shows', { language: 'xx' }, 422],
    ['a number in a list', { number: ['a'] }, 422],
  ])('is refused for %s', async (_what, changes, status) => {
    const { change, context } = await replied()
    await expect(revisePost(context, { ...change, ...changes })).rejects.toMatchObject({ status })
  })

  it.each([2 ** 31, Number.MAX_SAFE_INTEGER])('finds no thread and no post %i', async (number) => {
    const { change, context } = await replied()
    for (const where of [{ number }, { threadId: number }]) {
      const refusal = await revisePost(context, { ...change, ...where }).catch((error) => error)
      expect([404, 422]).toContain(refusal.status)
    }
  })
})
