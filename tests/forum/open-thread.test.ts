import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openThread } from '#server/forum/open-thread.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { announced, counters, opening, whileCommitsFail } from './conversation.ts'

const { db } = await testDatabase()
const clinician = async () => contextOf(db, await member(db, { groups: ['clinician', 'ngo'] }))

describe('opening a thread', () => {
  it('keeps its facts, makes its text post 1, and announces it without content', async () => {
    const context = await clinician()
    const { threadId, slug, created } = await openThread(context, opening({ place: '0301', body: 'Who *pays*?' }))
    expect({ slug, created }).toEqual({ slug: 'who-pays-for-the-interpreter', created: true })
    expect(await db.thread.findUniqueOrThrow({ where: { id: threadId }, include: { posts: true } })).toMatchObject({
      title: 'Who pays for the interpreter?',
      kind: 'question',
      themeCode: 'language-interpreting',
      placeCode: '0301',
      audience: 'public',
      voice: 'clinician',
      revision: 1,
      createdAt: NOW,
      lastActivityAt: NOW,
      posts: [{ number: 1, revision: 1, body: 'Who *pays*?', html: '<p>Who <em>pays</em>?</p>', voice: 'clinician' }],
    })
    expect(await announced(db)).toEqual([
      { name: 'thread.opened', payload: expect.objectContaining({ threadId, revision: 1, postCount: 1 }) },
    ])
    const { kept, counted } = await counters(db, threadId)
    expect(kept).toEqual(counted)
  })

  it('has room for a whole county, and for no place at all', async () => {
    const context = await clinician()
    for (const place of ['03', '', undefined]) {
      const { threadId } = await openThread(context, opening({ place }))
      expect((await db.thread.findUniqueOrThrow({ where: { id: threadId } })).placeCode).toBe(place || null)
    }
  })

  it('happens once when the form is sent again', async () => {
    const context = await clinician()
    const form = opening()
    const first = await openThread(context, form)
    expect(await openThread(context, { ...form, title: 'Another title altogether' })).toEqual({
      ...first,
      created: false,
    })
    expect(await db.thread.count()).toBe(1)
    expect(await announced(db)).toHaveLength(1)
  })

  it('happens once when the form is sent five times at once', async () => {
    const context = await clinician()
    const form = opening()
    const answers = await Promise.all(Array.from({ length: 5 }, () => openThread(context, form)))
    expect(answers.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1)
    expect([await db.thread.count(), await db.post.count(), await db.signal.count()]).toEqual([1, 1, 1])
  })

  it('happens for each of two authors whose forms have the same key', async () => {
    const form = opening()
    const first = await openThread(await clinician(), form)
    const second = await openThread(await clinician(), form)
    expect(second).toMatchObject({ created: true })
    expect(second.threadId).not.toBe(first.threadId)
  })

  it('leaves nothing behind when the database refuses it', async () => {
    const context = await clinician()
    await expect(whileCommitsFail(db, 'post', () => openThread(context, opening()))).rejects.toThrow()
    expect([await db.thread.count(), await db.threadVoice.count(), await db.signal.count()]).toEqual([0, 0, 0])
  })

  it('is for members, whose voice is one of their own', async () => {
    await expect(openThread(contextOf(db), opening())).rejects.toMatchObject({ status: 403 })
    await expect(openThread(await clinician(), opening({ voice: 'policymaker' }))).rejects.toMatchObject({
      status: 403,
    })
    expect(await db.thread.count()).toBe(0)
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string, key: string]>([
    ['a title of seven characters', { title: '1234567' }, 'title', 'field.too_short'],
    ['a title of 161 characters', { title: 'x'.repeat(161) }, 'title', 'field.too_long'],
    ['a title of blanks', { title: ' '.repeat(20) }, 'title', 'field.missing'],
    ['a title with an identity number', { title: 'The case of 13097248022' }, 'title', 'identifier.found_fnr'],
    ['a title in a list', { title: ['Who pays for it?'] }, 'title', 'field.missing'],
    ['no kind', { kind: undefined }, 'kind', 'kind.choose'],
    ['a kind whose records do not exist yet', { kind: 'practice' }, 'kind', 'kind.choose'],
    ['a theme that nobody knows', { theme: 'football' }, 'theme', 'theme.choose'],
    ['a theme out of a prototype', { theme: '__proto__' }, 'theme', 'theme.choose'],
    ['an audience that nobody knows', { audience: 'friends' }, 'audience', 'audience.choose'],
    ['no audience', { audience: '' }, 'audience', 'audience.choose'],
    ['a municipality that does not exist', { place: '9999' }, 'place', 'place.unknown'],
    ['a place by its name', { place: 'Oslo' }, 'place', 'place.unknown'],
    ['a voice that nobody has', { voice: 'everyone' }, 'voice', 'voice.choose'],
    ['a language that no picker shows', { language: 'tlh' }, 'language', 'language.choose'],
    ['no text', { body: '' }, 'body', 'field.missing'],
    ['a text of 20,001 characters', { body: 'x'.repeat(20_001) }, 'body', 'field.too_long'],
    ['a text of a megabyte', { body: 'x'.repeat(1e6) }, 'body', 'field.too_long'],
    ['a text with an identity number', { body: 'She is 13097248022.' }, 'body', 'identifier.on_line_fnr'],
    ['a text that is an object', { body: { toString: 'x' } }, 'body', 'field.missing'],
    ['no key', { idempotencyKey: undefined }, 'idempotencyKey', 'failure.stale_form'],
    ['a key that is no key', { idempotencyKey: "'; DROP TABLE post; --" }, 'idempotencyKey', 'failure.stale_form'],
  ])('refuses %s', async (_what, changes, field, key) => {
    const refusal = openThread(await clinician(), opening(changes))
    await expect(refusal).rejects.toMatchObject({ status: 422, fields: { [field]: { key } } })
    expect(await db.thread.count()).toBe(0)
  })

  it.each([null, undefined, 'x', 7, [], [opening()], JSON.parse('{"__proto__":{"title":"Who pays for it?"}}')])(
    'refuses %j in place of a form',
    async (input) => {
      await expect(openThread(await clinician(), input)).rejects.toMatchObject({ status: 422 })
    },
  )

  it('takes 20,000 characters of three bytes each', async () => {
    const body = 'ሰ'.repeat(20_000)
    const { threadId } = await openThread(
      await clinician(),
      opening({ body, language: 'ti', idempotencyKey: randomUUID() }),
    )
    expect((await db.post.findFirstOrThrow({ where: { threadId } })).body).toBe(body)
  })
})
