import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { endOf } from './end-of.ts'
import { type EndView, endColumn, endView } from './relation-rows.ts'
import { readSought } from './sought.plain.ts'
import { RELATION_LIMITS } from './terms.ts'

const soughtInput = z.object({ sought: guardedText({ ...RELATION_LIMITS.sought, line: true }) })

/**
 * Conversations that one could be tied to: the one that a number or an address names, else those whose titles hold the
 * words or are most like them. Never the one itself.
 * @throws {Failure} 404 for what is not there or may not be read, 403 for readers, 422 for words that cannot be taken
 */
export async function relatableThreads(
  context: Context,
  { threadId, sought }: { threadId: number; sought: string },
): Promise<EndView[]> {
  const { db, actor } = context
  const { facts } = await endOf(context, threadId)
  authorize(actor, 'relation.propose', { ends: [facts, facts] })
  const { sought: words } = parse(soughtInput, { sought })
  const rows = await db.$queryRaw<{ end: Parameters<typeof endView>[0] }[]>`
    SELECT ${endColumn(Prisma.sql`found.id`)} AS end FROM (
      SELECT thread.id, thread.last_activity_at,
             greatest(similarity(thread.title, ${words}), word_similarity(${words}, thread.title)) AS likeness
        FROM thread
       WHERE thread.id <> ${threadId} AND ${visibleThreads(actor)} AND ${found(words)}
       ORDER BY likeness DESC, thread.last_activity_at DESC
       LIMIT ${RELATION_LIMITS.found}) found
     ORDER BY found.likeness DESC, found.last_activity_at DESC`
  return rows.map(({ end }) => endView(end))
}

/** What a thread is found by: its number, its record's, or the words of its title. */
function found(words: string): Prisma.Sql {
  const place = readSought(words)
  if (place?.thread) return Prisma.sql`thread.id = ${place.thread}`
  if (place?.finding)
    return Prisma.sql`thread.id = (SELECT finding.thread_id FROM finding WHERE finding.id = ${place.finding})`
  const every = words.split(' ').map((word) => Prisma.sql`thread.title ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  return Prisma.sql`((${Prisma.join(every, ' AND ')}) OR thread.title % ${words} OR ${words} <% thread.title)`
}
