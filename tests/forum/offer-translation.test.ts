import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import type { Context } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { announced } from './conversation.ts'
import { bilingual, offering, translation } from './translating.ts'

const { db } = await testDatabase()

let leila: TestMember
let context: Context
let place: { threadId: number; number: number }

beforeEach(async () => {
  leila = await bilingual(db)
  context = contextOf(db, leila)
  const { id: threadId } = await thread(db, { title: 'من يدفع للمترجم؟', language: 'ar', body: 'من يدفع؟' })
  await post(db, { id: threadId }, { language: 'ar', body: 'لا أحد سألني.' })
  place = { threadId, number: 2 }
})

/** The form as its page gives it. */
async function form(changes: Record<string, unknown> = {}, where = place): Promise<Record<string, unknown>> {
  const { original } = await translationPage(context, { ...where, language: 'nb' })
  return offering(where, { voice: 'interpreter', madeFrom: original.fingerprint, ...changes })
}
const stored = (where = place) => db.translation.findFirst({ where, include: { versions: true } })

describe('offering a translation', () => {
  it('stands as a draft beside its post, raises the revision, and is announced without content', async () => {
    expect(await offerTranslation(context, await form({ body: 'Ingen *spurte* meg.' }))).toMatchObject({
      ...place,
      language: 'nb',
      revision: 3,
      created: true,
    })
    expect(await stored()).toMatchObject({
      subject: 'post',
      body: 'Ingen *spurte* meg.',
      html: '<p>Ingen <em>spurte</em> meg.</p>',
      translatorId: leila.id,
      voice: 'interpreter',
      state: 'draft',
      secondReaderId: null,
      staleAt: null,
      revision: 3,
      createdAt: NOW,
    })
    expect(await announced(db)).toEqual([
      { name: 'translation.changed', payload: { ...place, revision: 3, postCount: 2 } },
    ])
    const { posts } = await threadChanges(contextOf(db), { id: place.threadId, since: 2 })
    expect(posts).toMatchObject([
      {
        number: 2,
        revision: 3,
        translations: [
          { language: 'nb', state: 'draft', stale: false, translator: { displayName: leila.displayName } },
        ],
      },
    ])
  })

  it('of a title keeps its words as they are', async () => {
    const title = { ...place, number: 0 }
    await offerTranslation(context, await form({ body: '  Hvem betaler\n*tolken*?' }, title))
    expect(await stored(title)).toMatchObject({ subject: 'title', body: 'Hvem betaler *tolken*?', html: '' })
    expect((await db.thread.findUniqueOrThrow({ where: { id: place.threadId } })).revision).toBe(3)
  })

  it('happens once when the form is sent twice, also at once', async () => {
    const filled = await form()
    const answers = await Promise.all([offerTranslation(context, filled), offerTranslation(context, filled)])
    expect(answers.map(({ created }) => created).sort()).toEqual([false, true])
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([3]))
    expect(await announced(db)).toHaveLength(1)
  })

  it('with other words under the same key is refused', async () => {
    const filled = await form()
    await offerTranslation(context, filled)
    await expect(offerTranslation(context, { ...filled, body: 'Andre ord.' })).rejects.toMatchObject({ status: 409 })
    const elsewhere = await form({ idempotencyKey: filled.idempotencyKey }, { ...place, number: 1 })
    await expect(offerTranslation(context, elsewhere)).rejects.toMatchObject({ said: { key: 'post.already_sent' } })
    expect(await db.translation.count()).toBe(1)
  })

  it('is refused where another stands, for one of two at once too', async () => {
    const other = contextOf(db, await bilingual(db))
    const filled = [await form({ body: 'En' }), await form({ body: 'En annen' })] as const
    const answers = await Promise.allSettled([offerTranslation(context, filled[0]), offerTranslation(other, filled[1])])
    const refused = answers.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { status: 409, said: { key: 'translation.stands' } } })
    expect(await db.translation.count()).toBe(1)
  })

  it.each([
    ['disputed', { state: 'disputed' as const }],
    ['stale', { state: 'checked' as const, staleAt: NOW }],
  ])('takes the place of one that is %s, which is kept as an earlier text', async (_what, facts) => {
    const before = await bilingual(db)
    await translation(db, place, { ...facts, translator: before, body: 'Det var ikke slik.' })
    expect(await offerTranslation(context, await form())).toMatchObject({ created: true })
    expect(await stored()).toMatchObject({
      translatorId: leila.id,
      state: 'draft',
      secondReaderId: null,
      disputeReason: null,
      staleAt: null,
      versions: [{ version: 1, body: 'Det var ikke slik.', translatorId: before.id }],
    })
  })

  it('is refused when the original has changed since the form was opened', async () => {
    const filled = await form()
    await db.post.updateMany({ where: place, data: { body: 'شيء آخر' } })
    await expect(offerTranslation(context, filled)).rejects.toMatchObject({
      status: 409,
      said: { key: 'translation.original_changed' },
    })
  })

  it.each<[who: string, somebody: () => Promise<TestMember | undefined>, status: number]>([
    ['a reader', async () => undefined, 403],
    ['who does not read the original', () => bilingual(db, ['nb', 'en']), 403],
    ['who does not read the other language', () => bilingual(db, ['ar', 'en']), 403],
    ['who speaks as another group', () => member(db, { languages: ['ar', 'nb'] }), 403],
  ])('is not for somebody %s', async (_who, somebody, status) => {
    const filled = await form()
    await expect(offerTranslation(contextOf(db, await somebody()), filled)).rejects.toMatchObject({ status })
    expect(await db.translation.count()).toBe(0)
  })

  it('is not made of a post that was withdrawn', async () => {
    const author = await member(db)
    const { number } = await post(db, { id: place.threadId }, { author, language: 'ar' })
    const filled = await form({}, { ...place, number })
    await withdrawPost(contextOf(db, author), { ...place, number })
    await expect(offerTranslation(context, filled)).rejects.toMatchObject({ status: 404 })
  })

  it.each<[what: string, changes: Record<string, unknown>, status: number]>([
    ['the language of the original', { language: 'ar' }, 403],
    ['a language that no picker shows', { language: 'xx' }, 422],
    ['no words', { body: ' \n ' }, 422],
    ['words with an identity number', { body: '13097248022' }, 422],
    ['a number hidden by marks', { body: '130972**48022**' }, 422],
    ['words beyond every bound', { body: 'a'.repeat(20_001) }, 422],
    ['a title of a whole page', { number: 0, body: 'a'.repeat(201) }, 422],
    ['a list of words', { body: ['a', 'b'] }, 422],
    ['a post that is not there', { number: 99 }, 404],
    ['an outcome that is not there', { number: -1 }, 404],
    ['a number below that of the outcome', { number: -2 }, 422],
    ['a thread that is not there', { threadId: 2_000_000_000 }, 404],
    ['a form without its key', { idempotencyKey: '' }, 422],
    ['a key of another kind', { idempotencyKey: { $gt: randomUUID() } }, 422],
    ['an original that is an object', { madeFrom: { toString: 'x' } }, 422],
  ])('is refused for %s', async (_what, changes, status) => {
    const filled = await form()
    await expect(offerTranslation(context, { ...filled, ...changes })).rejects.toMatchObject({ status })
    expect(await db.translation.count()).toBe(0)
  })
})
