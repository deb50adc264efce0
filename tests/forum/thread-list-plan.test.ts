import { beforeEach, describe, expect, it } from 'vitest'
import { SORTS } from '#server/forum/terms.ts'
import { type ThreadListInput, threadList } from '#server/forum/thread-list.ts'
import { hearStatements, type Statement } from '#tests/bench/statements.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
const reader = contextOf(db)
const THREADS = 3_000

let heard: Statement[] = []
hearStatements((statement) => heard.push(statement))

interface Plan {
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}

/** How PostgreSQL read the threads of a page, as it was carried out. */
async function reading(input: ThreadListInput): Promise<Plan> {
  heard = []
  await threadList(reader, input)
  const statement = heard.find(({ text }) => text.includes('thread.last_activity_at'))
  if (!statement) throw new Error('no list was asked for')
  const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement.text}`, [...statement.values])
  const scan = scans(rows[0]['QUERY PLAN'][0].Plan).find((plan) => plan['Relation Name'] === 'thread')
  if (!scan) throw new Error('no thread was read')
  return scan
}

const scans = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(scans)]

describe.each(SORTS)('a page deep in a list of thousands by %s', (sort) => {
  beforeEach(async () => {
    const { id } = await member(db)
    await pool.query(
      `INSERT INTO thread (title, kind, theme_code, language, author_id, voice, group_count, last_activity_at)
       SELECT 'A thread', 'discussion', 'primary-care', 'en', $1, 'ngo', n % 7, now() - n * interval '1 minute'
         FROM generate_series(1, ${THREADS}) n`,
      [id],
    )
    await pool.query('ANALYZE thread')
  })

  it('is read from where the page before ended: nothing before that is looked at', async () => {
    const { next } = await threadList(reader, { sort, limit: THREADS - 500 })
    const scan = await reading({ sort, limit: 20, cursor: next ?? '' })
    expect(scan['Index Name']).toContain(sort === 'groups' ? 'group_count' : 'last_activity_at')
    expect(scan['Actual Rows']).toBe(21)
    expect(scan['Rows Removed by Filter'] ?? 0).toBe(0)
  })
})
