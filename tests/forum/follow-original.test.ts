import { describe, expect, it } from 'vitest'
import { staleTranslationsOf } from '#server/forum/follow-original.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { transact } from '#server/platform/db.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { bilingual, translation } from './translating.ts'

const { db, pool } = await testDatabase()

/** A post in Arabic with a translation that a second reader has checked. */
async function translated() {
  const author = await member(db)
  const { id: threadId } = await thread(db, { language: 'ar' })
  await post(db, { id: threadId }, { author, language: 'ar', body: 'Ordene før' })
  const place = { threadId, number: 2 }
  await translation(db, place, { state: 'checked', body: 'Regrettable translation' })
  await translation(db, place, { language: 'en', state: 'disputed', reason: 'Regrettable reason' })
  await translation(db, { threadId, number: 1 })
  await translation(db, { threadId, number: 0 })
  const { revision } = await db.post.findFirstOrThrow({ where: place })
  return { place, author, change: { ...place, revision, body: 'Ordene nå', language: 'ar' } }
}

describe('when the original changes', () => {
  it('its translations say so from the same moment on, and no others', async () => {
    const { place, author, change } = await translated()
    await revisePost(contextOf(db, author), change)
    const rows = await db.translation.findMany({ orderBy: [{ number: 'asc' }, { language: 'asc' }] })
    expect(rows.map(({ number, staleAt }) => [number, staleAt])).toEqual([
      [0, null],
      [1, null],
      [2, NOW],
      [2, NOW],
    ])
    const { posts } = await threadPage(contextOf(db), { id: place.threadId, after: 0 })
    expect(posts[1]?.translations).toMatchObject([
      { language: 'en', stale: true, state: 'disputed', reason: 'Regrettable reason' },
      { language: 'nb', stale: true, state: 'checked' },
    ])
  })

  it('saving the same words makes nothing stale', async () => {
    const { author, change } = await translated()
    await revisePost(contextOf(db, author), { ...change, body: 'Ordene før' })
    expect(await db.translation.count({ where: { NOT: { staleAt: null } } })).toBe(0)
  })

  it('a title’s translations can be marked by whoever changes it', async () => {
    const { place } = await translated()
    await transact(db, (tx) => staleTranslationsOf(tx, { ...place, number: 0 }, NOW))
    const { thread: shown } = await threadPage(contextOf(db), { id: place.threadId, after: 0 })
    expect(shown.titles).toMatchObject([{ language: 'nb', stale: true }])
  })
})

it('when a post is withdrawn its translations are erased everywhere, their earlier words and disputes too', async () => {
  const { place, author } = await translated()
  const { id: translationId, translatorId } = await db.translation.findFirstOrThrow({
    where: { ...place, language: 'nb' },
  })
  const before = { version: 1, body: 'Regrettable first try', html: '<p>Regrettable first try</p>' }
  await db.translationVersion.create({ data: { ...before, translationId, translatorId } })
  const holding = async (word: string): Promise<string[]> => {
    const { rows: tables } = await pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await pool.query(`SELECT 1 FROM "${name}" each WHERE each::text ILIKE $1 LIMIT 1`, [`%${word}%`])
      if (rows.length > 0) found.push(name)
    }
    return found.sort()
  }
  expect(await holding('Regrettable')).toEqual(['translation', 'translation_version'])
  await withdrawPost(contextOf(db, author), place)
  expect(await holding('Regrettable')).toEqual([])
  expect(await db.translation.count()).toBe(2)
  const gone = translationPage(contextOf(db, await bilingual(db)), { ...place, language: 'nb' })
  await expect(gone).rejects.toMatchObject({ status: 404 })
})
