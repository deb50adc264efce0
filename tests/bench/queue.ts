import type pg from 'pg'
import { PATHS } from '#app/paths.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { moderationQueue } from '#server/moderation/moderation-queue.ts'
import { HOUSE_RULES, riskOf } from '#server/moderation/terms.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { clock, inTurns, median, milliseconds, percentile } from './figures.ts'
import type { Bench } from './ground.ts'
import type { Finding, Section } from './report.ts'
import { wholeTablesRead } from './scans.ts'
import { cookieOf } from './talk.ts'
import { plantVolume } from './volume.ts'
import { ask, BROWSER, keptOpen } from './wire.ts'

const SIZES = {
  full: { cases: 10_000, threads: 2_000, posts: 20_000 },
  brief: { cases: 500, threads: 100, posts: 600 },
}
/** Milliseconds within which a page is there, for 95 of 100. */
const TARGET = 300

/** Fills a database with reported replies: half of them wait, each with one to four reports, over two months. */
async function plantCases(pool: pg.Pool, count: number, moderatorId: string): Promise<void> {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO moderation_case (subject, thread_id, number, subject_key, author_id, rule, risk, language, theme_code,
                                  voice, state, opened_at, taken_by_id, taken_at, escalated_at, decided_at)
     SELECT 'post', told.thread_id, told.number, 'post:' || told.thread_id || ':' || told.number, told.author_id,
            ($2::text[])[place], ($3::int[])[place], (ARRAY['nb', 'en', 'ar', 'uk', 'so', 'ti'])[1 + n / 3 % 6],
            thread.theme_code, told.voice, CASE WHEN n % 2 = 0 THEN 'decided' WHEN n % 5 = 0 THEN 'taken' ELSE 'waiting' END,
            now() - n * interval '9 minutes', CASE WHEN n % 5 = 0 THEN $4::uuid END, CASE WHEN n % 5 = 0 THEN now() END,
            CASE WHEN n % 40 = 1 THEN now() END, CASE WHEN n % 2 = 0 THEN now() - n * interval '7 minutes' END
       FROM (SELECT *, row_number() OVER (ORDER BY thread_id, number) AS n FROM post WHERE number > 1 LIMIT $1) told
       JOIN thread ON thread.id = told.thread_id
       CROSS JOIN LATERAL (SELECT 1 + n / 2 * 7 % cardinality($2::text[]) AS place) which`,
    [count, [...HOUSE_RULES], HOUSE_RULES.map(riskOf), moderatorId],
  )
  await client.query(
    `INSERT INTO report (case_id, reporter_id, rule, words, language, voice)
     SELECT moderation_case.id, who.id, rule, 'This should be looked at.', language, ($1::text[])[1 + who.place % 6]
       FROM moderation_case
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM member) who
         ON who.place BETWEEN 1 + moderation_case.id % 200 AND 1 + moderation_case.id % 200 + moderation_case.id % 4
      WHERE who.id <> author_id`,
    [[...GROUPS]],
  )
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
  client.release()
}

/** What a moderator asks the queue for, as the address has it and as the query does. */
const ASKED: Record<string, Record<string, string>> = {
  'all that waits': {},
  'what is mine': { show: 'mine' },
  'what nobody has': { show: 'nobodys' },
  'what is decided': { show: 'decided' },
  'languages that I read': { show: 'read' },
  'one rule': { rule: 'hate' },
  'one rule, theme and language': { rule: 'spam', theme: THEME_CODES[3], language: 'ar' },
}

/** The queue of moderators over thousands of cases: how long one waits, and what PostgreSQL reads for it. */
export async function queue({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('queue')
  const size = brief ? SIZES.brief : SIZES.full
  await plantVolume(ground.pool, size)
  const all = await member(ground.db, { roles: ['moderator'] })
  const some = await member(ground.db, { roles: ['moderator'] })
  const scope = { themes: THEME_CODES.slice(0, 6), languages: ['nb', 'en', 'ar'] }
  await ground.db.memberRole.updateMany({ where: { memberId: some.id }, data: scope })
  await plantCases(ground.pool, size.cases, all.id)
  const cookies = { 'of everything': await cookieOf(ground.db, all), 'of some': await cookieOf(ground.db, some) }
  const agent = keptOpen()
  const wait = async (query: string, cookie: string): Promise<number> => {
    const begun = clock()
    const { status } = await ask(`${ground.origin}${PATHS.moderation}?${query}`, { ...BROWSER, cookie }, agent)
    if (status !== 200) throw new Error(`the queue answered ${status} to ${query}`)
    return clock() - begun
  }
  const { next } = await moderationQueue(contextOf(ground.db, all, { now: new Date() }), {})
  const asked = { ...ASKED, ...(next ? { 'the next page': { after: next } } : {}) }
  const contestants: Record<string, () => Promise<number>> = {}
  for (const [whose, cookie] of Object.entries(cookies))
    for (const [what, filter] of Object.entries(asked))
      contestants[`moderator ${whose}: ${what}`] = () => wait(new URLSearchParams(filter).toString(), cookie)
  await inTurns(brief ? 2 : 5, contestants)
  const waits = await inTurns(brief ? 3 : 60, contestants)
  agent.destroy()
  const findings: Finding[] = Object.entries(waits).map(([what, times]) => ({
    what: `${what}: p50, p95`,
    figure: `${milliseconds(median(times))}, ${milliseconds(percentile(times, 0.95))}`,
    target: `p95 ≤ ${TARGET} ms`,
    met: percentile(times, 0.95) <= TARGET,
  }))
  for (const [what, filter] of Object.entries(asked)) {
    const work = () => moderationQueue(contextOf(ground.db, some, { now: new Date() }), filter)
    findings.push({
      what: `tables read whole: ${what}`,
      figure: (await wholeTablesRead(ground, work)).join(', ') || 'none',
    })
  }
  await ground.close()
  return {
    title: `The queue over ${size.cases} cases, one request at a time`,
    findings,
    remarks: ['The queue is never kept: each page is made for the one who asks.'],
  }
}
