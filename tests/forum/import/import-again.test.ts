import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMapping } from '#server/forum/import/import-mapping.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { copyOfSample, everythingImported, runImport } from '#tests/support/imports.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { contextOf } from '#tests/support/world.ts'

/** A whole site of real conversations, where it is at hand. */
const WHOLE_SITE = join(import.meta.dirname, '../../../../shared/data/discussion-meta-history-se')
const { db } = await testDatabase()

describe('an import that runs again', () => {
  test('adds nothing the second time', async () => {
    await runImport(db)
    const before = await everythingImported(db)
    const signals = await db.signal.count()
    expect(await runImport(db)).toMatchObject({ threads: 0, posts: 0, people: 0, standing: 8 })
    expect(await everythingImported(db)).toEqual(before)
    expect(await db.signal.count()).toBe(signals)
  })

  test('goes on where it was cut off, and ends the same', async () => {
    await runImport(db)
    const whole = await everythingImported(db)
    await db.$transaction([
      db.importedRecord.deleteMany(),
      db.threadVoice.deleteMany(),
      db.post.deleteMany(),
      db.thread.deleteMany(),
      db.member.deleteMany(),
    ])
    const cut = runImport(db, {
      batchSize: 1,
      progress: () => {
        throw new Error('cut off')
      },
    })
    await expect(cut).rejects.toThrow('cut off')
    expect(await db.thread.count()).toBe(1)
    expect(await runImport(db, { batchSize: 1 })).toMatchObject({ threads: 1, posts: 1 })
    expect(await everythingImported(db)).toEqual(whole)
  })

  test('adds everything once when two run at the same time', async () => {
    await Promise.all([runImport(db, { batchSize: 1 }), runImport(db, { batchSize: 1 })])
    expect(await db.thread.count()).toBe(2)
    expect(await db.post.count()).toBe(8)
    expect(await db.member.count()).toBe(3)
    expect(await miscounts(db)).toEqual([])
  })

  test('adds what was mended meanwhile below the thread that stands, with its next numbers', async () => {
    const folder = copyOfSample()
    await runImport(db, { folder })
    const file = join(folder, 'posts.jsonl')
    const mended = {
      id: 3,
      type: 'answer',
      parent_id: 1,
      created: '2020-03-01T13:00:00.000',
      title: null,
      tags: [],
      user_id: '9',
      user_name: 'Noor',
      body_html: '<p>Six is enough.</p>',
    }
    const lines = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, lines.with(2, JSON.stringify(mended)).join('\n'))
    expect(await runImport(db, { folder })).toMatchObject({ threads: 0, posts: 1, people: 1, standing: 8 })
    const posts = (await everythingImported(db)).threads[0]?.posts ?? []
    expect(posts.at(-1)).toMatchObject({
      number: 8,
      revision: 8,
      body: 'Six is enough.',
      createdAt: new Date('2020-03-01T13:00:00Z'),
    })
    expect(await miscounts(db)).toEqual([])
    const heard = await db.signal.findMany({ orderBy: { id: 'asc' } })
    expect(heard.map(({ name }) => name)).toEqual(['thread.opened', 'thread.opened', 'post.added'])
    expect(heard[2]?.payload).toMatchObject({ number: 8, revision: 8, postCount: 8 })
  })
})

if (existsSync(WHOLE_SITE)) {
  test('a whole site becomes 556 threads and 5,105 posts, every page of them opens, and a second run adds nothing', async () => {
    const order = { folder: WHOLE_SITE, mapping: readMapping() }
    expect(await runImport(db, order)).toMatchObject({ threads: 556, posts: 5105, problems: [], others: 6 })
    expect(await miscounts(db)).toEqual([])
    let opened = 0
    for (const { id, lastNumber } of await db.thread.findMany({ select: { id: true, lastNumber: true } })) {
      for (let after = 0; after < lastNumber; after += POSTS_PER_PAGE) {
        const { posts } = await threadPage(contextOf(db), { id, after })
        opened += posts.filter(({ html, author }) => html && author).length
      }
    }
    expect(opened).toBe(5105)
    expect(await runImport(db, order)).toMatchObject({ threads: 0, posts: 0, people: 0, standing: 5105 })
    expect(await db.post.count()).toBe(5105)
  }, 180_000)
}
