import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { membersByGroup } from '#server/accounts/members-by-group.ts'
import { importStackExchange } from '#server/forum/import/import-stackexchange.ts'
import { testDatabase } from '#tests/support/database.ts'
import { copyOfSample, everythingImported, runImport, sampleMapping } from '#tests/support/imports.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { NOW, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('an import', () => {
  test('makes threads of questions, and posts of answers and comments in the order in which they were written', async () => {
    expect(await runImport(db)).toMatchObject({ threads: 2, posts: 8, people: 3, standing: 0, others: 1 })
    const [posters] = (await everythingImported(db)).threads
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
    await runImport(db)
    const [posters, hostile] = (await everythingImported(db)).threads
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
    const { problems } = await runImport(db)
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
    expect(JSON.stringify(await everythingImported(db))).not.toMatch(/248022|201512345609/)
  })

  test('makes people who cannot sign in and do not sit at the round table, and only those who wrote', async () => {
    await runImport(db)
    const { members } = await everythingImported(db)
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
      ['Former member 4711', null, null, null, sampleMapping.tagline, ['ngo']],
      ['Liv Bakkeli', null, null, null, sampleMapping.tagline, ['clinician']],
      ['Omar T.', null, null, null, sampleMapping.tagline, ['interpreter']],
    ])
    expect(members[1]?.createdAt.toISOString()).toBe('2019-01-02T08:00:00.000Z')
    expect(await membersByGroup(db)).toEqual({ total: 0, groups: {} })
  })

  test('lets everybody who looks at the list hear of each thread once', async () => {
    await runImport(db)
    const signals = await db.signal.findMany({ orderBy: { id: 'asc' } })
    expect(signals.map(({ name, payload }) => [name, (payload as { postCount: number }).postCount])).toEqual([
      ['thread.opened', 7],
      ['thread.opened', 1],
    ])
  })

  test('reads packed files, and a packed file that ends too early as far as it goes', async () => {
    const folder = copyOfSample()
    const packed = gzipSync(readFileSync(join(folder, 'comments.jsonl')))
    writeFileSync(join(folder, 'comments.jsonl.gz'), packed.subarray(0, packed.length - 12))
    rmSync(join(folder, 'comments.jsonl'))
    const { problems, threads } = await runImport(db, { folder })
    expect(threads).toBe(2)
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'comments.jsonl.gz', why: 'the file cannot be read any further' }),
    )
  })

  test('leaves out what is dated in the future', async () => {
    expect(await runImport(db, { now: new Date('2020-03-31T00:00:00Z') })).toMatchObject({ threads: 1 })
  })

  test('leaves threads that stand alone, and new ones their own numbers', async () => {
    const { id } = await thread(db)
    await runImport(db)
    expect(await db.thread.count()).toBe(3)
    expect((await thread(db)).id).toBeGreaterThan(id + 2)
  })

  test('finds nothing in a folder without posts', async () => {
    expect(await importStackExchange(db, { folder: tmpdir(), mapping: sampleMapping, now: NOW })).toBeUndefined()
  })
})
