import { describe, expect, it } from 'vitest'
import { type HeldThread, mergeChanges } from '#app/forum/merge-changes.ts'
import { disputeTranslation } from '#server/forum/dispute-translation.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { OUTCOME_NUMBER, TITLE_NUMBER } from '#server/forum/translations.plain.ts'
import { withdrawTranslation } from '#server/forum/withdraw-translation.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, thread } from '#tests/support/world.ts'
import { answeredQuestion, outcome } from './question.ts'
import { bilingual, translation } from './translating.ts'

const { db } = await testDatabase()
const reader = contextOf(db)

/** A page that was opened, and what it holds once it has asked what changed. */
async function opened(id: number) {
  const { thread: facts, posts, ...page } = await threadPage(reader, { id, after: 0 })
  const { title, titles, revision, lastNumber, voices } = facts
  const held: HeldThread = {
    ...{ title, titles, revision, lastNumber, voices, postCount: facts.replyCount + 1 },
    ...{ outcome: page.outcome, agreed: page.agreed, continuations: page.continuations, locked: page.locked },
    ...{ shown: posts, waiting: [] },
  }
  return async () => mergeChanges(held, await threadChanges(reader, { id, since: revision }), true)
}

describe('an open page', () => {
  it('loses a withdrawn translation of the title, and keeps the others', async () => {
    const { id } = await thread(db, { language: 'ar' })
    const translator = await bilingual(db)
    const place = { threadId: id, number: TITLE_NUMBER }
    for (const language of ['en', 'nb'])
      await translation(db, place, { translator, language, body: `The title in ${language}` })
    const now = await opened(id)
    expect((await now()).titles).toMatchObject([{ language: 'en' }, { language: 'nb' }])
    await withdrawTranslation(contextOf(db, translator), { ...place, language: 'nb' })
    expect((await now()).titles).toMatchObject([{ language: 'en', text: 'The title in en' }])
  })

  it('loses a translation of the title that is disputed, and does not change words under the reader', async () => {
    const { id } = await thread(db, { language: 'ar' })
    const place = { threadId: id, number: TITLE_NUMBER, language: 'en' }
    const { revision } = await translation(db, place, { language: 'en', body: 'As it was read' })
    const now = await opened(id)
    await translation(db, place, { language: 'nb', body: 'Kom siden' })
    await db.translation.updateMany({ where: { threadId: id, language: 'en' }, data: { body: 'As it is now' } })
    expect((await now()).titles).toMatchObject([{ language: 'en', text: 'As it was read' }])
    const reason = 'It says the opposite.'
    await disputeTranslation(contextOf(db, await bilingual(db)), { ...place, revision, reason })
    expect((await now()).titles).toEqual([])
  })

  it('loses a withdrawn translation of the outcome, and nothing else of it', async () => {
    const { id, asker } = await answeredQuestion(db)
    await writeOutcome(contextOf(db, asker), outcome(id))
    const translator = await bilingual(db)
    const place = { threadId: id, number: OUTCOME_NUMBER }
    for (const language of ['ar', 'nb']) await translation(db, place, { translator, language })
    const now = await opened(id)
    const before = await now()
    expect(before.outcome?.translations).toMatchObject([{ language: 'ar' }, { language: 'nb' }])
    await withdrawTranslation(contextOf(db, translator), { ...place, language: 'nb' })
    const after = await now()
    expect(after.outcome?.translations).toMatchObject([{ language: 'ar' }])
    expect({ ...after.outcome, translations: [] }).toEqual({ ...before.outcome, translations: [] })
  })
})
