import { faker } from '@faker-js/faker'
import type pg from 'pg'
import { GROUPS } from '#server/accounts/terms.ts'
import { slugOf, threadPath } from '#server/forum/slug.plain.ts'
import { PLAIN_KINDS, THEME_CODES } from '#server/forum/terms.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'
import { someText } from './talk.ts'

/** A conversation among many. */
export interface Stored {
  id: number
  path: string
  lastNumber: number
}

const PEOPLE = 400

/**
 * Fills a database with conversations of two years. Their lengths are as uneven as real ones: most are short, the first
 * one holds a tenth of all posts.
 */
export async function plantVolume(
  pool: pg.Pool,
  { threads, posts }: { threads: number; posts: number },
): Promise<Stored[]> {
  faker.seed(1)
  const texts = Array.from({ length: 200 }, someText)
  const longest = Math.round(posts / 10)
  const usual = Math.round((posts - longest) / (threads - 1))
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO member (display_name, email, email_verified_at, languages)
     SELECT 'Person ' || n, 'person-' || n || '@example.test', now(), '{nb,en}' FROM generate_series(1, $1) n`,
    [PEOPLE],
  )
  await client.query(
    `INSERT INTO member_group (member_id, "group")
     SELECT id, ($1::text[])[1 + row_number() OVER (ORDER BY id) % 6] FROM member`,
    [[...GROUPS]],
  )
  await client.query(
    `INSERT INTO thread (title, kind, theme_code, language, audience, author_id, voice, revision, last_number, created_at, last_activity_at)
     SELECT 'Conversation ' || n || ' of the many that were held', ($2::text[])[1 + n % 3], ($3::text[])[1 + n % 22], 'en',
            CASE WHEN n % 20 = 7 THEN 'members' ELSE 'public' END, who.id, 'clinician', long, long, begun, begun
       FROM generate_series(1, $1) n
       CROSS JOIN LATERAL (SELECT CASE WHEN n = 1 THEN $4::int ELSE 1 + (n * 37) % (2 * $5::int - 1) END AS long,
                                  now() - interval '730 days' * (n * 7919 % $1) / $1 - interval '10 days' AS begun) facts
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM member) who ON who.place = 1 + n % $6`,
    [threads, [...PLAIN_KINDS], [...THEME_CODES], longest, usual, PEOPLE],
  )
  await client.query(
    `INSERT INTO post (thread_id, number, author_id, voice, language, body, html, baked_with, revision, created_at)
     SELECT thread.id, number, who.id, ($1::text[])[1 + (thread.id + number) % 6], 'en',
            ($2::text[])[1 + (thread.id + number) % 200], ($3::text[])[1 + (thread.id + number) % 200], $4, number,
            thread.created_at + interval '10 days' * number / thread.last_number
       FROM thread CROSS JOIN LATERAL generate_series(1, thread.last_number) number
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM member) who ON who.place = 1 + (thread.id * 13 + number) % $5`,
    [[...GROUPS], texts, texts.map((text) => renderMarkdown(text)), BAKED_WITH, PEOPLE],
  )
  await client.query(
    'INSERT INTO thread_voice (thread_id, voice, post_count) SELECT thread_id, voice, count(*) FROM post GROUP BY thread_id, voice',
  )
  await client.query(
    `UPDATE thread SET post_count = last_number, answer_count = last_number - 1,
            group_count = (SELECT count(*) FROM thread_voice WHERE thread_id = thread.id),
            last_activity_at = (SELECT max(created_at) FROM post WHERE thread_id = thread.id)`,
  )
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
  const { rows } = await client.query<{ id: number; title: string; lastNumber: number }>(
    `SELECT id, title, last_number AS "lastNumber" FROM thread WHERE audience = 'public' ORDER BY id`,
  )
  client.release()
  return rows.map(({ id, title, lastNumber }) => ({ id, path: threadPath(id, slugOf(title)), lastNumber }))
}
