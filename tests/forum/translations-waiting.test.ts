import { describe, expect, it } from 'vitest'
import { threadList } from '#server/forum/thread-list.ts'
import { translationsWaiting } from '#server/forum/translations-waiting.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, NOW, post, thread } from '#tests/support/world.ts'
import { minutes } from './conversation.ts'
import { bilingual, translation } from './translating.ts'

const { db } = await testDatabase()

const waiting = async (languages: string[], page = 1) => {
  const somebody = await bilingual(db, languages)
  return { somebody, ask: () => translationsWaiting(contextOf(db, somebody), { page }) }
}

describe('what waits in one’s languages', () => {
  it('is what stands in none of the others one reads, the newest first', async () => {
    const { id: threadId } = await thread(db, { title: 'سؤال', language: 'ar', createdAt: minutes(-60) })
    await post(db, { id: threadId }, { language: 'ar', body: 'الأول **الآن**', createdAt: minutes(-50) })
    await post(db, { id: threadId }, { language: 'so', createdAt: minutes(-40) })
    await post(db, { id: threadId }, { language: 'ar', withdrawnAt: NOW, createdAt: minutes(-30) })
    await post(db, { id: threadId }, { language: 'ar', createdAt: minutes(-20) })
    await post(db, { id: threadId }, { language: 'nb', createdAt: minutes(-10) })
    await translation(db, { threadId, number: 5 }, { language: 'en' })
    const { ask } = await waiting(['ar', 'nb'])
    const { untranslated, more } = await ask()
    // At the same instant a title comes before its opening text.
    expect(untranslated.map(({ number }) => number)).toEqual([5, 2, 0, 1])
    expect(untranslated[1]).toMatchObject({ excerpt: 'الأول الآن', language: 'ar', threadId })
    expect(more).toBe(false)
    expect((await (await waiting(['ar', 'en'])).ask()).untranslated.map(({ number }) => number)).toEqual([2, 0, 1])
    expect((await (await waiting(['ar'])).ask()).untranslated).toEqual([])
  })

  it('is drafts by others and what has worn, in both languages that one reads', async () => {
    const { id: threadId } = await thread(db, { language: 'ar' })
    for (let number = 2; number <= 6; number++) await post(db, { id: threadId }, { language: 'ar' })
    const { somebody, ask } = await waiting(['ar', 'nb'])
    await translation(db, { threadId, number: 0 })
    await translation(db, { threadId, number: 1 }, { translator: somebody })
    await translation(db, { threadId, number: 2 }, { language: 'so' })
    await translation(db, { threadId, number: 3 }, { state: 'checked', secondReader: somebody })
    await translation(db, { threadId, number: 4 }, { state: 'disputed', translator: somebody })
    await translation(db, { threadId, number: 5 }, { staleAt: NOW })
    const { drafts, worn, own, all } = await ask()
    expect(drafts.map(({ number }) => number)).toEqual([0])
    expect(worn.map(({ number, own: mine }) => [number, mine])).toEqual([
      [4, true],
      [5, false],
    ])
    expect(own).toEqual({ made: 2, checked: 0, read: 1 })
    expect(all).toEqual({ translations: 6, people: 5 })
  })

  it('comes a page at a time, nothing twice', async () => {
    for (let index = 0; index < 13; index++)
      await thread(db, { title: `Kood ${index}`, language: 'so', createdAt: minutes(-index) })
    const pages = [await (await waiting(['so', 'nb'])).ask(), await (await waiting(['so', 'nb'], 2)).ask()]
    expect(pages.map(({ untranslated, more }) => [untranslated.length, more])).toEqual([
      [20, true],
      [6, false],
    ])
    const keys = pages.flatMap(({ untranslated }) =>
      untranslated.map(({ threadId, number }) => `${threadId} ${number}`),
    )
    expect(new Set(keys).size).toBe(26)
  })

  it('is nobody’s who is not signed in', async () => {
    await expect(translationsWaiting(contextOf(db), { page: 1 })).rejects.toMatchObject({ status: 403 })
  })
})

it('a list has titles in other languages, but none that is disputed', async () => {
  const { id: threadId } = await thread(db, { title: 'سؤال', language: 'ar' })
  await translation(db, { threadId, number: 0 }, { body: 'Et spørsmål' })
  await translation(db, { threadId, number: 0 }, { body: 'An answer', language: 'en', state: 'disputed' })
  const { threads } = await threadList(contextOf(db), {})
  expect(threads.map(({ titles }) => titles)).toMatchObject([[{ language: 'nb', text: 'Et spørsmål', state: 'draft' }]])
})
