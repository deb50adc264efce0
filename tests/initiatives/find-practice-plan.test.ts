import { beforeEach, describe, expect, it } from 'vitest'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { hearStatements, type Statement } from '#tests/bench/statements.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
const reader = contextOf(db)
const INITIATIVES = 4_000

let heard: Statement[] = []
hearStatements((statement) => heard.push(statement))

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Plan[]
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** How PostgreSQL reads initiatives for a page of the catalogue: for counting them and for showing them. */
async function readings(input: Parameters<typeof initiativeList>[1]): Promise<Plan[]> {
  heard = []
  const { count } = await initiativeList(reader, input)
  expect(count).toBeGreaterThan(0)
  const statements = heard.filter(({ text }) => text.includes('initiative JOIN thread'))
  expect(statements.length).toBeGreaterThanOrEqual(2)
  const client = await pool.connect()
  // As the search for what is like the words has it.
  await client.query("SET pg_trgm.word_similarity_threshold = '0.4'")
  const plans: Plan[] = []
  for (const { text, values } of statements) {
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values])
    plans.push(...nodes(rows[0]['QUERY PLAN'][0].Plan))
  }
  client.release()
  return plans
}

describe('words among thousands of initiatives', () => {
  beforeEach(async () => {
    const { id } = await member(db)
    const words = Array.from(
      { length: 200 },
      (_, n) => `${'bcdfghklmn'[n % 10]}${'aeiou'[n % 5]}${'rstvz'[n % 5]}${n}ord`,
    )
    await pool.query(
      `WITH opened AS (
         INSERT INTO thread (title, kind, theme_code, language, author_id, voice)
         SELECT ($2::text[])[1 + n % 200] || ' ' || ($2::text[])[1 + n / 7 % 200], 'practice', 'primary-care', 'en', $1, 'ngo'
           FROM generate_series(1, ${INITIATIVES}) n RETURNING id)
       INSERT INTO initiative (thread_id, parts, running)
       SELECT id, jsonb_build_object('why', repeat(($2::text[])[1 + id % 200] || ' ', 60)), 'pilot' FROM opened`,
      [id, words],
    )
    await pool.query(
      `WITH opened AS (
         INSERT INTO thread (title, kind, theme_code, language, author_id, voice)
         VALUES ('Whispering at night', 'practice', 'primary-care', 'en', $1, 'ngo') RETURNING id)
       INSERT INTO initiative (thread_id, parts, running)
       SELECT id, '{"line": "An interpreter at the bedside"}', 'pilot' FROM opened`,
      [id],
    )
    await pool.query('VACUUM ANALYZE initiative, thread')
  })

  it.each([
    ['as they stand', 'interpreters bedside', 'initiative_search_idx'],
    ['as what is like them', 'whisprering at nihgt', 'initiative_wording_idx'],
  ])('are looked up, %s: no table is read from one end to the other', async (_how, words, index) => {
    const plans = await readings({ words })
    const whole = plans.filter((plan) => plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] === 'initiative')
    expect(whole).toEqual([])
    expect(plans.map((plan) => plan['Index Name'])).toContain(index)
  })
})
