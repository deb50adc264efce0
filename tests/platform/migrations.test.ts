import { randomUUID } from 'node:crypto'
import type { SchemasContainer } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { schemaChanges } from '#server/commands/make-migration.ts'
import { migrate, missingMigrations } from '#server/platform/migrate.ts'
import { migrationList, NO_FILTERS, readMigrations, schemaFiles } from '#server/platform/migration-files.ts'
import { withSchemaEngine } from '#server/platform/schema-engine.ts'
import { createTestDatabase } from '#tests/support/database-server.ts'

let url: string
let applied: string[][]
let client: pg.Client

beforeAll(async () => {
  url = await createTestDatabase(inject('databaseServerUrl'), `empty_${randomUUID().slice(0, 8)}`, 'template0')
  applied = await Promise.all([migrate(url), migrate(url)])
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
afterAll(() => client.end())

/** The SQL that leads from the migrated database to a schema. */
async function changesFromDatabase(schema: SchemasContainer): Promise<string | undefined> {
  const from = { tag: 'schemaDatasource', ...schemaFiles(), configDir: '' } as const
  const to = { tag: 'schemaDatamodel', ...schema } as const
  const diff = { from, to, script: true, exitCode: null, filters: NO_FILTERS }
  return (await withSchemaEngine(url, (engine) => engine.diff(diff))).stdout?.trim()
}

test('of two processes that migrate at once, one does the work and the other finds it done', async () => {
  const names = readMigrations().map(({ name }) => name)
  expect(applied.flat().sort()).toEqual(names)
  expect(await migrate(url)).toEqual([])
})

test('the migrations lead exactly to the schema', async () => {
  expect(await schemaChanges(url)).toBe('')
  expect(await changesFromDatabase(schemaFiles())).toBe('-- This is an empty migration.')
})

test('a change of the schema that has no migration yet is seen', async () => {
  const files = schemaFiles().files.map(({ path, content }) => ({
    path,
    content: content.replace('model Place {', 'model Place {\n  note String?'),
  }))
  expect(await changesFromDatabase({ files })).toContain('ADD COLUMN     "note" TEXT')
})

test('Prisma’s own book of migrations agrees', async () => {
  const diagnosis = await withSchemaEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: migrationList(),
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    }),
  )
  expect(diagnosis).toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  })
})

test('nothing that served to compare is left behind', async () => {
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE '%shadow%'`)
  expect(rows).toEqual([])
})

describe('histories that do not belong together are told in words', () => {
  const onDisk = [{ name: '1_init', script: '', checksum: 'a' }]
  test.each([
    ['a migration that did not finish', { name: '1_init', checksum: 'a', finished: false }, 'did not finish'],
    ['a migration that was edited since', { name: '1_init', checksum: 'b', finished: true }, 'was changed'],
    ['a migration of a newer version', { name: '2_next', checksum: 'c', finished: true }, 'Start the newer version'],
  ])('%s', (_what, row, words) => {
    expect(() => missingMigrations(onDisk, [row])).toThrow(words)
  })
})

test('a server that does not answer is told in words', async () => {
  await expect(migrate('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow('The database cannot be reached')
})

test('a signal is heard when its transaction commits, and only then', async () => {
  const listener = new pg.Client({ connectionString: url })
  await listener.connect()
  const heard: unknown[] = []
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
  await listener.query('LISTEN signals')
  const raise = (postCount: number) =>
    client.query(`INSERT INTO signal (name, payload) VALUES ('post.added', $1)`, [{ postCount }])
  await client.query('BEGIN')
  await raise(1)
  await client.query('ROLLBACK')
  await raise(2)
  await expect
    .poll(() => heard)
    .toEqual([{ id: expect.stringMatching(/^\d+$/), name: 'post.added', payload: { postCount: 2 } }])
  await listener.end()
})

describe('the database refuses', () => {
  const ids = { member: randomUUID(), thread: 1 }
  beforeAll(async () => {
    await client.query(`INSERT INTO member (id, display_name, languages) VALUES ($1, 'Somebody', '{nb}')`, [ids.member])
    await client.query(`INSERT INTO theme (code, position, who_agenda) VALUES ('language-interpreting', 1, '{T1}')`)
    await client.query(thread({ id: ids.thread }))
    await client.query(post({ number: 1 }))
  })

  const insert = (table: string, row: Record<string, unknown>): string => {
    const columns = Object.keys(row).map((name) => pg.escapeIdentifier(name))
    const values = Object.values(row).map((value) => (value === null ? 'NULL' : pg.escapeLiteral(String(value))))
    return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`
  }
  const thread = (row: Record<string, unknown>) =>
    insert('thread', {
      title: 'A title',
      kind: 'question',
      theme_code: 'language-interpreting',
      language: 'nb',
      author_id: ids.member,
      voice: 'ngo',
      ...row,
    })
  const post = (row: Record<string, unknown>) =>
    insert('post', {
      thread_id: ids.thread,
      number: 2,
      author_id: ids.member,
      voice: 'ngo',
      language: 'nb',
      body: 'x',
      html: 'x',
      baked_with: 1,
      revision: 1,
      ...row,
    })

  test.each<[what: string, statement: () => string, constraint: string]>([
    [
      'a seventh stakeholder group',
      () => insert('member_group', { member_id: ids.member, group: 'journalist' }),
      'member_group_group',
    ],
    ['a voice of no group', () => post({ voice: 'journalist' }), 'post_voice'],
    ['a role that is none', () => insert('member_role', { member_id: ids.member, role: 'owner' }), 'member_role_role'],
    ['a kind that is none', () => thread({ kind: 'poll' }), 'thread_kind'],
    ['an audience that is none', () => thread({ audience: 'friends' }), 'thread_audience'],
    ['a title without end', () => thread({ title: 'x'.repeat(161) }), 'thread_title_length'],
    ['more standing posts than numbers', () => thread({ post_count: 2 }), 'thread_counts'],
    ['a post numbered nought', () => post({ number: 0 }), 'post_number'],
    ['a number given twice', () => post({ number: 1 }), 'post_thread_id_number_key'],
    ['an answer to a later post', () => post({ reply_to_number: 2 }), 'post_answers_an_earlier_one'],
    ['a withdrawn post that keeps its words', () => post({ withdrawn_at: '2026-01-01' }), 'post_stands_or_is_empty'],
    ['a standing post without words', () => post({ body: '' }), 'post_stands_or_is_empty'],
    ['a post without end', () => post({ body: 'x'.repeat(100_001) }), 'post_body_length'],
    [
      'a mail in no known state',
      () =>
        insert('mail_message', { recipient: 'x', locale: 'nb', subject: 's', body: 'b', purpose: 'p', state: 'lost' }),
      'mail_message_state',
    ],
    [
      'a place with a code of three digits',
      () => insert('place', { code: '030', name: 'x', latitude: 60, longitude: 5 }),
      'place_code',
    ],
    [
      'a municipality in another county',
      () => insert('place', { code: '0301', name: 'x', county_code: '11', latitude: 60, longitude: 5 }),
      'place_county',
    ],
    [
      'a part of a page that is none',
      () => insert('member_field_audience', { member_id: ids.member, field: 'email', audience: 'nobody' }),
      'member_field_audience_field',
    ],
    [
      'an audience of a part of a page that is none',
      () => insert('member_field_audience', { member_id: ids.member, field: 'posts', audience: 'friends' }),
      'member_field_audience_audience',
    ],
    [
      'somebody who mutes themselves',
      () => insert('member_block', { blocker_id: ids.member, blocked_id: ids.member, kind: 'mute' }),
      'member_block_is_of_somebody_else',
    ],
    ['a second instance', () => insert('instance', { id: 2, demo: true }), 'instance_is_one_row'],
    [
      'a signal that carries content',
      () => insert('signal', { name: 'x', payload: JSON.stringify('x'.repeat(8000)) }),
      'signal_is_small',
    ],
  ])('%s', async (_what, statement, constraint) => {
    await expect(client.query(statement())).rejects.toMatchObject({ constraint })
  })

  test('but counts lengths in characters, not bytes', async () => {
    await client.query(post({ number: 2, body: 'ኣ'.repeat(100_000) }))
  })
})
