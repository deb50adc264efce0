import type { Ground } from './ground.ts'
import { hearStatements, type Statement } from './statements.ts'

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

let hearing: Statement[] | undefined

/**
 * The tables that PostgreSQL reads from one end to the other for a piece of work, by the plans of the statements that
 * the work sends.
 */
export async function wholeTablesRead({ pool }: Ground, work: () => Promise<unknown>): Promise<string[]> {
  if (!hearing) hearStatements((statement) => hearing?.push(statement))
  const statements: Statement[] = []
  hearing = statements
  await work()
  hearing = []
  const tables = new Set<string>()
  for (const { text, values } of statements.filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text))) {
    const { rows } = await pool.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values])
    for (const table of scanned(rows[0]['QUERY PLAN'][0].Plan)) tables.add(table)
  }
  return [...tables].sort()
}

const scanned = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(scanned),
]
