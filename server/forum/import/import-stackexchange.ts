import { basename, resolve } from 'node:path'
import { type Db, transact } from '#server/platform/db.ts'
import { gatherConversations, keyOf } from './gather-conversations.ts'
import { importBatch, lockImports } from './import-batch.ts'
import type { ImportMapping } from './import-mapping.ts'
import { importPeople } from './import-people.ts'
import { type PreparedConversation, prepareConversation } from './prepare-conversation.ts'
import { type ImportProblem, readStackExchange } from './stackexchange-records.ts'

/** Conversations in one transaction: some hundred posts, well under a second. */
const BATCH = 20

/** What to import, and who hears how it goes. */
export interface ImportOrder {
  folder: string
  mapping: ImportMapping
  now: Date
  /** Hears after each batch how many of the conversations that are to be written are done. */
  progress?: (done: number, total: number) => void
  batchSize?: number
}

/** What became of an import. */
export interface ImportReport {
  /** The name under which its records are remembered. */
  source: string
  threads: number
  posts: number
  people: number
  /** Posts that an earlier run had imported. */
  standing: number
  /** Records of kinds that are no part of a conversation. */
  others: number
  /** Lines that could not be read, and posts that were left out. */
  problems: ImportProblem[]
}

/**
 * Imports the questions, answers and comments of a Stack Exchange site as threads and posts with their own dates. Each
 * batch stands whole once it is committed, and every record is remembered with it: a run that was cut off goes on where
 * it was, and another run adds only what is new.
 * @returns undefined when the folder holds nothing of the kind
 */
export async function importStackExchange(db: Db, order: ImportOrder): Promise<ImportReport | undefined> {
  const { folder, mapping, now, progress = () => {}, batchSize = BATCH } = order
  const records = await readStackExchange(folder)
  if (!records) return undefined
  const source = `stackexchange/${basename(resolve(folder))}`
  const { conversations, orphans, others } = gatherConversations(records)
  const known = await knownRecords(db, source)
  const waiting = conversations.filter(({ posts }) => posts.some((post) => !known.has(keyOf(post))))
  const report: ImportReport = {
    source,
    threads: 0,
    posts: 0,
    people: 0,
    standing: 0,
    others,
    problems: [...records.broken, ...orphans],
  }
  report.standing = conversations.flatMap(({ posts }) => posts).filter((post) => known.has(keyOf(post))).length

  for (let start = 0; start < waiting.length; start += batchSize) {
    const problems: ImportProblem[] = []
    const batch = waiting.slice(start, start + batchSize).flatMap((conversation): PreparedConversation[] => {
      const prepared = prepareConversation(
        conversation,
        mapping,
        now,
        (key) => known.has(key),
        ({ file, line }, why) => {
          problems.push({ file, line, why })
        },
      )
      return prepared && prepared.posts.length > 0 ? [prepared] : []
    })
    const counts = await transact(db, async (tx) => {
      await lockImports(tx)
      const posts = batch.flatMap((conversation) => conversation.posts)
      const { ids, added } = await importPeople(tx, posts, {
        source,
        users: records.users,
        tagline: mapping.tagline,
        language: mapping.language,
        now,
        unnamed: ({ source: { file, line } }) =>
          problems.push({
            file,
            line,
            why: 'its author’s name looks like a national identity number and is not shown',
          }),
      })
      return { ...(await importBatch(tx, source, batch, ids)), people: added }
    })
    report.threads += counts.threads
    report.posts += counts.posts
    report.people += counts.people
    report.problems.push(...problems)
    progress(Math.min(start + batchSize, waiting.length), waiting.length)
  }
  return report
}

/** The keys of every record that was imported from this source. */
async function knownRecords(db: Db, source: string): Promise<ReadonlySet<string>> {
  const rows = await db.importedRecord.findMany({
    where: { source, postId: { not: null } },
    select: { kind: true, sourceId: true },
  })
  return new Set(rows.map(({ kind, sourceId }) => `${kind}:${sourceId}`))
}
