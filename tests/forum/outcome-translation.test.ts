import { describe, expect, it } from 'vitest'
import { checkTranslation } from '#server/forum/check-translation.ts'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { previewOf } from '#server/forum/preview.ts'
import { reopenQuestion } from '#server/forum/reopen-question.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { OUTCOME_NUMBER } from '#server/forum/translations.plain.ts'
import { translationsWaiting } from '#server/forum/translations-waiting.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf } from '#tests/support/world.ts'
import { answeredQuestion, outcome } from './question.ts'
import { bilingual, offering } from './translating.ts'

const { db } = await testDatabase()

/** A question with an outcome, and somebody who reads its language and Norwegian. */
async function closed() {
  const { id, asker } = await answeredQuestion(db)
  const { revision } = await writeOutcome(contextOf(db, asker), outcome(id))
  const leila = await bilingual(db)
  const context = contextOf(db, leila)
  const place = { threadId: id, number: OUTCOME_NUMBER, language: 'nb' as const }
  const { original } = await translationPage(context, place)
  const offer = (body = 'Vi gjør som #2 sier, og #3; #9 er bare et ord.') =>
    offerTranslation(context, offering(place, { voice: 'interpreter', body, madeFrom: original.fingerprint }))
  const shown = async () => (await threadPage(contextOf(db), { id, after: 0 })).outcome?.translations
  return { id, asker, leila, context, place, revision, offer, shown }
}

describe('what a question led to', () => {
  it('is said in another language, with the posts that it cites as links', async () => {
    const { id, leila, context, place, offer, shown } = await closed()
    expect(await translationPage(context, place)).toMatchObject({
      original: { number: OUTCOME_NUMBER, language: 'en', html: expect.stringContaining('We shall do as') },
      translation: null,
      may: { offer: true },
    })
    await offer()
    expect(await shown()).toMatchObject([
      {
        language: 'nb',
        state: 'draft',
        translator: { publicId: leila.publicId },
        href: `/t/${id}/outcome/translations/nb`,
        html: expect.stringMatching(/href="\/t\/\d+\/[^"]*#p2">#2<.*#9 er bare et ord/),
      },
    ])
    expect((await shown())?.[0]?.html).not.toContain('#p9')
    expect(await previewOf(context, { body: 'Som #2', threadId: undefined, translated: place })).toContain('#p2"')
  })

  it('comes to open pages with its translations, and as nothing else that changed', async () => {
    const { id, offer, revision } = await closed()
    expect(await threadChanges(contextOf(db), { id, since: revision })).not.toHaveProperty('outcome')
    const offered = await offer()
    expect(await threadChanges(contextOf(db), { id, since: revision })).toMatchObject({
      posts: [],
      outcome: { translations: [{ language: 'nb' }] },
    })
    expect(await threadChanges(contextOf(db), { id, since: offered.revision })).not.toHaveProperty('outcome')
  })

  it('is checked by a second reader, and stale when the outcome is written anew', async () => {
    const { id, asker, place, revision, offer, shown } = await closed()
    const offered = await offer()
    const second = await bilingual(db)
    await checkTranslation(contextOf(db, second), { ...place, revision: offered.revision })
    expect(await shown()).toMatchObject([{ state: 'checked', stale: false }])
    // A translation does not come between the one who asked and their own text.
    await writeOutcome(contextOf(db, asker), outcome(id, { outcomeRevision: revision, body: 'Rather as #3 says.' }))
    expect(await shown()).toMatchObject([{ stale: true }])
  })

  it('is not stale when only the voice of the outcome is another', async () => {
    const { id, asker, revision, offer, shown } = await closed()
    await offer()
    await db.memberGroup.create({ data: { memberId: asker.id, group: 'researcher', position: 1 } })
    const context = contextOf(db, { ...asker, groups: ['ngo', 'researcher'] })
    await writeOutcome(context, outcome(id, { outcomeRevision: revision, voice: 'researcher' }))
    expect((await threadPage(contextOf(db), { id, after: 0 })).outcome?.voice).toBe('researcher')
    expect(await shown()).toMatchObject([{ stale: false }])
  })

  it('waits in the lists of those who read both languages', async () => {
    const { id, asker, leila, revision, offer } = await closed()
    const mine = ({ threadId, number }: { threadId: number; number: number }) =>
      threadId === id && number === OUTCOME_NUMBER
    await writeOutcome(
      contextOf(db, asker),
      outcome(id, { outcomeRevision: revision, language: 'ar', body: 'كما في #2.' }),
    )
    const context = contextOf(db, leila)
    expect((await translationsWaiting(context, { page: 1 })).untranslated.filter(mine)).toMatchObject([
      { language: 'ar', excerpt: 'كما في #2.' },
    ])
    await expect(offer()).rejects.toMatchObject({ status: 409 })
    const place = { threadId: id, number: OUTCOME_NUMBER, language: 'nb' as const }
    const { original } = await translationPage(context, place)
    await offerTranslation(
      context,
      offering(place, { voice: 'interpreter', body: 'Som det står i #2.', madeFrom: original.fingerprint }),
    )
    const other = await translationsWaiting(contextOf(db, await bilingual(db)), { page: 1 })
    expect(other.drafts.filter(mine)).toMatchObject([{ language: 'ar', to: 'nb', excerpt: 'كما في #2.' }])
    expect(other.untranslated.filter(mine)).toEqual([])
  })

  it('takes its translations along when the question is opened again', async () => {
    const { id, asker, context, place, offer } = await closed()
    await offer()
    await reopenQuestion(contextOf(db, asker), { threadId: id })
    expect(await db.translation.count({ where: { threadId: id } })).toBe(0)
    await expect(translationPage(context, place)).rejects.toMatchObject({ status: 404 })
  })
})
