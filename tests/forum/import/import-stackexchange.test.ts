import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { membersByGroup } from '#server/accounts/members-by-group.ts'
import { type ImportMapping, readMapping } from '#server/forum/import/import-mapping.ts'
import { type ImportOrder, importStackExchange } from '#server/forum/import/import-stackexchange.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { contextOf, NOW, thread } from '#tests/support/world.ts'

const SAMPLE = join(import.meta.dirname, '../../samples/stackexchange')
/** A whole site of real conversations, where it is at hand. */
const WHOLE_SITE = join(import.meta.dirname, '../../../../shared/data/discussion-meta-history-se')
const { db } = await testDatabase()
const mapping: ImportMapping = readMapping({
  tagline: 'From Posters, an invented site',
  theme: { byTag: { languages: 'language-interpreting' }, otherwise: 'health-literacy' },
  kind: { byTag: {}, otherwise: 'question' },
  voice: { byUser: { '7': 'clinician', '8': 'interpreter' }, otherwise: ['ngo'] },
})
const run = async (order: Partial<ImportOrder> = {}) => {
  const report = await importStackExchange(db, { folder: SAMPLE, mapping, now: NOW, ...order })
  if (!report) throw new Error('the folder holds nothing')
  return report
}

/** Everything that an import leaves, apart from ids. */
const standing = async () => ({
  threads: await db.thread.findMany({
    omit: { id: true, authorId: true },
    orderBy: { createdAt: 'asc' },
    include: {
      author: { select: { displayName: true } },
      voices: { select: { voice: true, postCount: true }, orderBy: { voice: 'asc' } },
      posts: {
        omit: { id: true, threadId: true, authorId: true },
        orderBy: { number: 'asc' },
        include: { author: { select: { displayName: true } } },
      },
    },
  }),
  members: await db.member.findMany({
    omit: { id: true },
    orderBy: { displayName: 'asc' },
    include: { groups: { select: { group: true } } },
  }),
})

const folders: string[] = []
const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'allmenning-import-'))
  folders.push(folder)
  cpSync(SAMPLE, folder, { recursive: true })
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('an import', () => {
  test('makes threads of questions, and posts of answers and comments in the order in which they were written', async () => {
    expect(await run()).toMatchObject({ threads: 2, posts: 8, people: 3, standing: 0, others: 1 })
    const [posters] = (await standing()).threads
    expect(posters).toMatchObject({
      title: 'Which languages belong on the poster?',
      kind: 'question',
      language: 'en',
      themeCode: 'language-interpreting',
    })
    expect(
      posters?.posts.map(({ number, replyToNumber, voice, author, createdAt }) => [
        number,
        replyToNumber,
        author.displayName,
        voice,
        createdAt.toISOString(),
      ]),
    ).toEqual([
      [1, null, 'Liv Bakkeli', 'clinician', '2020-03-01T10:00:00.000Z'],
      [2, 1, 'Omar T.', 'interpreter', '2020-03-01T10:20:00.000Z'],
      [3, null, 'Omar T.', 'interpreter', '2020-03-01T12:30:00.000Z'],
      [4, 3, 'Liv Bakkeli', 'clinician', '2020-03-01T12:30:00.000Z'],
      [5, null, 'Former member 4711', 'ngo', '2020-03-02T09:00:00.000Z'],
      [6, 5, 'Former member 4711', 'ngo', '2020-03-02T11:00:00.000Z'],
      [7, 1, 'Liv Bakkeli', 'clinician', '2020-03-05T10:20:00.000Z'],
    ])
    expect(await miscounts(db)).toEqual([])
  })

  test('keeps text, lists, quotes, code and links, and lets nothing hostile through', async () => {
    await run()
    const [posters, hostile] = (await standing()).threads
    const [opening, , counting, , card, joke] = posters?.posts.map(({ html }) => html) ?? []
    expect(opening).toContain('<strong>four</strong>')
    expect(opening).toContain('<li>Who translates <em>well</em>?</li>')
    expect(opening).toContain('<blockquote>\n<p>“A poster is a promise.”</p>\n</blockquote>')
    expect(opening).toContain('href="https://example.org/posters_%282020%29">this list</a>')
    expect(counting).toContain('<pre><code>SELECT language, count(*)\n  FROM visits\n</code></pre>')
    expect(counting).toContain('<ol>\n<li>Count</li>')
    expect(card).toBe(
      '<p>We dropped the poster¹ and print a card with <code>one</code> sentence &amp; a number &lt;here&gt;.</p>',
    )
    expect(joke).toBe('<p>The card works &lt;3 &lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(hostile?.title).toBe('What should <b>never</b> come through?')
    expect(hostile?.posts[0]?.html).toBe('<p>Hello click me <strong>bold</strong></p>')
  })

  test('tells broken lines by file and line and why posts were left out, and repeats nothing of them', async () => {
    const { problems } = await run()
    expect(problems.map(({ file, line, why }) => `${file}:${line} ${why}`).sort()).toEqual([
      'comments.jsonl:4 what it comments on is not there',
      'comments.jsonl:5 not a JSON record',
      'comments.jsonl:6 it holds what looks like a national identity number (duf)',
      'posts.jsonl:10 its question is not there',
      'posts.jsonl:12 it holds no text',
      'posts.jsonl:3 not a JSON record',
      'posts.jsonl:6 it holds what looks like a national identity number (fnr); with it 1 that stand below it',
      'posts.jsonl:8 the field created is missing or wrong',
      'posts.jsonl:9 the field body_html is missing or wrong',
      'users.jsonl:3 not a JSON record',
    ])
    expect(JSON.stringify(problems)).not.toMatch(/\d{6}/)
    expect(JSON.stringify(await standing())).not.toMatch(/248022|201512345609/)
  })

  test('makes people who cannot sign in and do not sit at the round table, and only those who wrote', async () => {
    await run()
    const { members } = await standing()
    expect(
      members.map(({ displayName, email, passwordHash, emailVerifiedAt, tagline, groups }) => [
        displayName,
        email,
        passwordHash,
        emailVerifiedAt,
        tagline,
        groups.map(({ group }) => group),
      ]),
    ).toEqual([
      ['Former member 4711', null, null, null, mapping.tagline, ['ngo']],
      ['Liv Bakkeli', null, null, null, mapping.tagline, ['clinician']],
      ['Omar T.', null, null, null, mapping.tagline, ['interpreter']],
    ])
    expect(members[1]?.createdAt.toISOString()).toBe('2019-01-02T08:00:00.000Z')
    expect(await membersByGroup(db)).toEqual({ total: 0, groups: {} })
  })

  test('lets everybody who looks at the list hear of each thread once', async () => {
    await run()
    const signals = await db.signal.findMany({ orderBy: { id: 'asc' } })
    expect(signals.map(({ name, payload }) => [name, (payload as { postCount: number }).postCount])).toEqual([
      ['thread.opened', 7],
      ['thread.opened', 1],
    ])
  })

  test('reads packed files, and a packed file that ends too early as far as it goes', async () => {
    const folder = copy()
    const packed = gzipSync(readFileSync(join(folder, 'comments.jsonl')))
    writeFileSync(join(folder, 'comments.jsonl.gz'), packed.subarray(0, packed.length - 12))
    rmSync(join(folder, 'comments.jsonl'))
    const { problems, threads } = await run({ folder })
    expect(threads).toBe(2)
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'comments.jsonl.gz', why: 'the file cannot be read any further' }),
    )
  })

  test('leaves out what is dated in the future', async () => {
    expect(await run({ now: new Date('2020-03-31T00:00:00Z') })).toMatchObject({ threads: 1 })
  })

  test('leaves threads that stand alone, and new ones their own numbers', async () => {
    const { id } = await thread(db)
    await run()
    expect(await db.thread.count()).toBe(3)
    expect((await thread(db)).id).toBeGreaterThan(id + 2)
  })

  test('finds nothing in a folder without posts', async () => {
    expect(await importStackExchange(db, { folder: tmpdir(), mapping, now: NOW })).toBeUndefined()
  })
})
