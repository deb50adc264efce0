import { describe, expect, it } from 'vitest'
import { reviseInput, revisePost } from '#server/forum/revise-post.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const reader = contextOf(db)

/** Fifty posts: every third by an interpreter, every other in Arabic. */
async function talk() {
  const clinician = await member(db, { groups: ['clinician'] })
  const interpreter = await member(db, { groups: ['interpreter'] })
  const { id } = await thread(db, { author: clinician, language: 'en' })
  for (let number = 2; number <= 50; number++)
    await post(
      db,
      { id },
      {
        author: number % 3 === 0 ? interpreter : clinician,
        language: number % 2 === 0 ? 'ar' : 'en',
        body: `Post ${number}`,
      },
    )
  return { id, clinician, interpreter }
}

const numbersOf = ({ posts }: { posts: readonly { number: number }[] }) => posts.map(({ number }) => number)

describe('a page that is narrowed', () => {
  it('to a group shows what it said, with the numbers that the posts have', async () => {
    const { id } = await talk()
    const page = await threadPage(reader, { id, after: 0, group: 'interpreter' })
    expect(numbersOf(page)).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48])
    expect(page).toMatchObject({ filter: { group: 'interpreter', count: 16 }, previous: null, next: null })
    expect(page.thread.postCount).toBe(50)
  })

  it('to a language goes on page by page, and back', async () => {
    const { id } = await talk()
    const first = await threadPage(reader, { id, after: 0, language: 'ar' })
    expect(numbersOf(first)).toEqual(Array.from({ length: 20 }, (_, index) => 2 * (index + 1)))
    expect(first).toMatchObject({ filter: { language: 'ar', count: 25 }, next: 40 })
    const second = await threadPage(reader, { id, after: 40, language: 'ar' })
    expect(numbersOf(second)).toEqual([42, 44, 46, 48, 50])
    expect(second.next).toBeNull()
    const back = await threadPage(reader, { id, after: second.previous ?? -1, language: 'ar' })
    expect(numbersOf(back)).toEqual(numbersOf(first))
  })

  it('to both shows what a group said in a language', async () => {
    const { id } = await talk()
    const page = await threadPage(reader, { id, after: 0, group: 'interpreter', language: 'ar' })
    expect(numbersOf(page)).toEqual([6, 12, 18, 24, 30, 36, 42, 48])
    expect(page.filter?.count).toBe(8)
  })

  it('to a group that has not spoken shows none', async () => {
    const { id } = await talk()
    const page = await threadPage(reader, { id, after: 0, group: 'policymaker' })
    expect(page).toMatchObject({ posts: [], filter: { count: 0 }, previous: null, next: null })
  })

  it('leaves out what was withdrawn', async () => {
    const { id, interpreter } = await talk()
    await withdrawPost(contextOf(db, interpreter), { threadId: id, number: 6 })
    const page = await threadPage(reader, { id, after: 0, group: 'interpreter', language: 'ar' })
    expect(numbersOf(page)).not.toContain(6)
    expect(page.filter?.count).toBe(7)
  })
})

describe('the posts in each language', () => {
  /** What the thread keeps, and the same counted anew. */
  async function languagesOf(id: number) {
    const rows = await db.post.groupBy({ by: ['language'], where: { threadId: id, withdrawnAt: null }, _count: true })
    const counted = Object.fromEntries(rows.map(({ language, _count }) => [language, _count]))
    return { kept: (await threadPage(reader, { id, after: 0 })).languages, counted }
  }

  it('are counted as posts are added, change their language, and are taken back', async () => {
    const { id, clinician } = await talk()
    expect(await languagesOf(id)).toEqual({ kept: { ar: 25, en: 25 }, counted: { ar: 25, en: 25 } })
    const where = { threadId: id, number: 2 }
    const before = await db.post.findFirstOrThrow({ where })
    const edit = { ...where, revision: before.revision, body: 'Innlegg 2', language: 'nb' }
    expect(reviseInput.safeParse(edit).success).toBe(true)
    await revisePost(contextOf(db, clinician), edit)
    expect(await languagesOf(id)).toEqual({ kept: { ar: 24, en: 25, nb: 1 }, counted: { ar: 24, en: 25, nb: 1 } })
    await withdrawPost(contextOf(db, clinician), where)
    expect(await languagesOf(id)).toEqual({ kept: { ar: 24, en: 25 }, counted: { ar: 24, en: 25 } })
  })
})
