import { faker } from '@faker-js/faker'
import type pg from 'pg'
import { PATHS } from '#app/paths.ts'
import { SETTINGS, STATUSES } from '#server/directory/population.plain.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { STAGES } from '#server/initiatives/terms.ts'
import { contextOf } from '#tests/support/world.ts'
import { clock, inTurns, median, milliseconds, percentile } from './figures.ts'
import type { Bench } from './ground.ts'
import type { Finding, Section } from './report.ts'
import { wholeTablesRead } from './scans.ts'
import { signedIn } from './talk.ts'
import { ask, BROWSER, keptOpen } from './wire.ts'

const SIZES = { full: 10_000, brief: 500 }
/** Milliseconds within which a page is there, for 95 of 100. */
const TARGET = 300
/** Words of four languages, a few of which are looked for. */
const WORDS = {
  nb: 'tolk legevakt svangerskap helsestasjon flyktning barn samtale natt time brev rettigheter hjemme skole kurs gruppe'.split(
    ' ',
  ),
  en: 'interpreter emergency pregnancy clinic refugee child conversation night appointment letter rights home school course group'.split(
    ' ',
  ),
  ar: 'مترجم طوارئ حمل عيادة لاجئ طفل محادثة ليل موعد رسالة حقوق بيت مدرسة دورة مجموعة'.split(' '),
  uk: 'перекладач швидка вагітність клініка біженець дитина розмова ніч прийом лист права дім школа курс група'.split(
    ' ',
  ),
}

/** Fills a database with initiatives of some two thousand letters each, in four languages, and where others use them. */
async function plantInitiatives(pool: pg.Pool, count: number): Promise<void> {
  faker.seed(7)
  const rare = Array.from({ length: 3_000 }, () => faker.word.sample())
  const text = (words: readonly string[], length: number) =>
    Array.from({ length }, () => faker.helpers.arrayElement(faker.number.int(4) === 0 ? words : rare)).join(' ')
  const samples = Array.from({ length: 400 }, (_, n) => {
    const language = (['nb', 'en', 'nb', 'ar', 'uk'] as const)[n % 5] ?? 'nb'
    const words = WORDS[language]
    const parts = {
      line: text(words, 10),
      why: text(words, 60),
      procedures: text(words, 120),
      providers: text(words, 20),
      cost: `NOK ${n} a month. ${text(words, 20)}`,
    }
    return { language, title: text(words, 5), parts }
  })
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO member (display_name, email, email_verified_at, languages)
     SELECT 'Person ' || n, 'person-' || n || '@example.test', now(), '{nb,en}' FROM generate_series(1, 200) n`,
  )
  await client.query('SET LOCAL statement_timeout = 0')
  await client.query(
    `CREATE TEMPORARY TABLE sample ON COMMIT DROP AS
     SELECT number - 1 AS number, words FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list (words, number)`,
    [JSON.stringify(samples)],
  )
  await client.query(
    `INSERT INTO thread (title, kind, theme_code, language, audience, author_id, voice)
     SELECT words ->> 'title', 'practice', ($2::text[])[1 + n % 22], words ->> 'language',
            CASE WHEN n % 20 = 7 THEN 'members' ELSE 'public' END, who.id, 'clinician'
       FROM generate_series(1, $1) n JOIN sample ON sample.number = n % 400
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM member) who ON who.place = 1 + n % 200
      ORDER BY n`,
    [count, [...THEME_CODES]],
  )
  await client.query(
    `INSERT INTO initiative (thread_id, parts, running, settings, statuses, languages, level, stage, changed_at)
     SELECT id, words -> 'parts', 'pilot', ARRAY[($1::text[])[1 + id % 11]], ARRAY[($2::text[])[1 + id % 11]],
            ARRAY[language, (ARRAY['nb', 'en', 'ar', 'ti'])[1 + id % 4]], id % 6, ($3::text[])[1 + id % 7],
            now() - id * interval '1 minute'
       FROM thread JOIN sample ON sample.number = thread.id % 400`,
    [[...SETTINGS], [...STATUSES], [...STAGES]],
  )
  await client.query('INSERT INTO initiative_owner (thread_id, member_id) SELECT id, author_id FROM thread')
  await client.query(
    `INSERT INTO initiative_place (thread_id, place_code)
     SELECT thread.id, place.code FROM thread
       JOIN (SELECT code, row_number() OVER (ORDER BY code) AS number FROM place) place ON place.number = 1 + thread.id * 7 % 372`,
  )
  await client.query(
    `INSERT INTO adoption (thread_id, member_id, voice, organisation, place_code, since_year, idempotency_key)
     SELECT thread.id, who.id, 'ngo', 'Somebody else', place.code, 2024, gen_random_uuid() FROM thread
       JOIN (SELECT code, row_number() OVER (ORDER BY code) AS number FROM place) place ON place.number = 1 + thread.id * 11 % 372
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM member) who ON who.place = 1 + (thread.id + 3) % 200
      WHERE thread.id % 2 = 0`,
  )
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
  client.release()
}

/** What somebody looks for, as the address has it and as the query does. */
const ASKED: Record<string, { query: string; filter: Parameters<typeof initiativeList>[1] }> = {
  'nothing in particular': { query: '', filter: {} },
  'a common word': { query: 'q=tolk', filter: { words: 'tolk' } },
  'two words': { query: 'q=interpreter+pregnancy', filter: { words: 'interpreter pregnancy' } },
  'an Arabic word': { query: 'q=المترجم', filter: { words: 'المترجم' } },
  'a mistyped word': { query: 'q=inetrpreterr', filter: { words: 'inetrpreterr' } },
  'words that nobody says': { query: 'q=xylotomous+zzyzx', filter: { words: 'xylotomous zzyzx' } },
  'a setting and a population': {
    query: 'setting=hospital&for=statuses.refugee',
    filter: { setting: 'hospital', population: { list: 'statuses', code: 'refugee' } },
  },
  'a county': { query: 'place=46', filter: { place: '46' } },
  'the nearest first': { query: 'place=4601&near=yes', filter: { place: '4601', anywhere: true } },
  'a word, a language, a level, the nearest first': {
    query: 'q=tolk&language=ti&level=2&place=4601&near=yes',
    filter: { words: 'tolk', language: 'ti', level: 2, place: '4601', anywhere: true },
  },
}

/** The catalogue of practice over thousands of initiatives: how long one waits, and what PostgreSQL reads for it. */
export async function catalogue({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('catalogue')
  const count = brief ? SIZES.brief : SIZES.full
  await plantInitiatives(ground.pool, count)
  const { cookie } = await signedIn(ground.db)
  const agent = keptOpen()
  const wait = async (query: string, headers: Record<string, string>): Promise<number> => {
    const begun = clock()
    const { status } = await ask(
      `${ground.origin}${PATHS.practice}?${encodeURI(query)}`,
      { ...BROWSER, ...headers },
      agent,
    )
    if (status !== 200) throw new Error(`the catalogue answered ${status} to ${query}`)
    return clock() - begun
  }
  const contestants: Record<string, () => Promise<number>> = {}
  for (const [what, { query }] of Object.entries(ASKED)) {
    contestants[`reader: ${what}`] = () => wait(query, {})
    contestants[`member: ${what}`] = () => wait(query, { cookie })
  }
  await inTurns(brief ? 2 : 5, contestants)
  const waits = await inTurns(brief ? 3 : 60, contestants)
  agent.destroy()
  const findings: Finding[] = Object.entries(waits).map(([what, times]) => ({
    what: `${what}: p50, p95, p99`,
    figure: [0.5, 0.95, 0.99]
      .map((share) => milliseconds(share === 0.5 ? median(times) : percentile(times, share)))
      .join(', '),
    target: `p95 ≤ ${TARGET} ms`,
    met: percentile(times, 0.95) <= TARGET,
  }))
  const context = contextOf(ground.db)
  for (const [what, { filter }] of Object.entries(ASKED)) {
    const tables = await wholeTablesRead(ground, () => initiativeList(context, filter))
    findings.push({ what: `tables read whole: ${what}`, figure: tables.join(', ') || 'none' })
  }
  await ground.close()
  return {
    title: `The catalogue over ${count} initiatives, one request at a time`,
    findings,
    remarks: ['The catalogue is never kept: each page is made for the one who asks.'],
  }
}
