import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type ImportMapping, readMapping } from '#server/forum/import/import-mapping.ts'
import { type ImportReport, importStackExchange } from '#server/forum/import/import-stackexchange.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import type { Command } from './command.ts'
import { progressBar } from './progress-bar.ts'

/** Broken lines and omissions that are listed one by one. */
const LISTED_PROBLEMS = 100

/** `npm run commons -- import stackexchange DIR` */
export const importing: Command = {
  usage: 'import stackexchange DIR [--mapping FILE]',
  summary: 'Imports the questions, answers and comments of a Stack Exchange site; another run adds what is new.',
  async run(args, site) {
    const { folder, mapping } = readArguments(args, this.usage)
    const { db } = await site.database()
    const bar = progressBar('conversations')
    const started = performance.now()
    let report: ImportReport | undefined
    try {
      report = await importStackExchange(db, { folder, mapping, now: new Date(), progress: bar.at })
    } finally {
      bar.end()
    }
    if (!report) throw new StartupProblem(`${folder} holds no posts.jsonl or posts.jsonl.gz.`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    for (const line of summary(report)) site.say(line)
    site.say(`It took ${seconds} s.`)
  },
}

function readArguments(args: string[], usage: string): { folder: string; mapping: ImportMapping } {
  const wrong = new StartupProblem(`Usage: npm run commons -- ${usage}`)
  let given: { values: { mapping?: string | undefined }; positionals: string[] }
  try {
    given = parseArgs({ args, allowPositionals: true, options: { mapping: { type: 'string' } } })
  } catch {
    throw wrong
  }
  const [from, folder, ...more] = given.positionals
  if (from !== 'stackexchange' || !folder || more.length > 0) throw wrong
  const { mapping } = given.values
  return { folder, mapping: mapping === undefined ? readMapping() : mappingFrom(mapping) }
}

function mappingFrom(file: string): ImportMapping {
  try {
    return readMapping(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const why =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error)
    throw new StartupProblem(`The mapping ${file} cannot be used:\n${why}`)
  }
}

function summary({ source, threads, posts, people, standing, others, problems }: ImportReport): string[] {
  const listed = problems.slice(0, LISTED_PROBLEMS).map(({ file, line, why }) => `  ${file}:${line}  ${why}`)
  const unlisted = problems.length - listed.length
  return [
    ...(listed.length > 0 ? ['Not imported:', ...listed] : []),
    ...(unlisted > 0 ? [`  and ${unlisted} more`] : []),
    `Imported from ${source}: ${threads} threads, ${posts} posts, ${people} people.`,
    ...(standing > 0 ? [`${standing} posts stood already.`] : []),
    ...(others > 0 ? [`${others} records are no part of a conversation (such as descriptions of tags).`] : []),
  ]
}
