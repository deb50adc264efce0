import { visibleThreads } from '#server/permissions/forum.ts'
import type { Actor } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { slugOf } from './slug.plain.ts'
import type { ThreadReference } from './views.ts'

/** A link as SQL gives it: a thread, and the number of the post at which one of the two began. */
export interface LinkRow {
  number: number
  id: number
  title: string
  language: string
}

/** The same of where a thread began: whether moderators split it off there. */
export interface BeganRow extends LinkRow {
  split: boolean
}

const LINK = Prisma.sql`json_build_object(
  'number', link.from_number, 'id', thread.id, 'title', thread.title, 'language', thread.language)`

/** The threads that began at posts of a thread, as a column; what the asker may not read is not among them. */
export const continuationsColumn = (actor: Actor, threadId: number, numbers: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT json_agg(${LINK} ORDER BY thread.id) FROM thread_link link JOIN thread ON thread.id = link.to_thread_id
    WHERE link.from_thread_id = ${threadId} AND link.from_number ${numbers} AND ${visibleThreads(actor)}) AS continuations`

/** The post at which a thread began, or from which on it was split off, as a column; null where the asker may not read it. */
export const beganColumn = (actor: Actor, threadId: number): Prisma.Sql => Prisma.sql`
  (SELECT ${LINK}::jsonb || jsonb_build_object('split', EXISTS (
            SELECT FROM thread_move WHERE kind = 'split' AND thread_move.to_thread_id = link.to_thread_id)) FROM thread_link link JOIN thread ON thread.id = link.from_thread_id
    WHERE link.to_thread_id = ${threadId} AND ${visibleThreads(actor)}) AS began`

/** The links of posts by their numbers. */
export const byNumber = (rows: readonly LinkRow[] | null): Record<number, ThreadReference[]> => {
  const links: Record<number, ThreadReference[]> = {}
  for (const row of rows ?? []) links[row.number] = [...(links[row.number] ?? []), referenceTo(row)]
  return links
}

/** A thread as another one names it. */
export const referenceTo = ({ id, title, language }: LinkRow): ThreadReference => ({
  id,
  slug: slugOf(title),
  title,
  language,
})

/** The threads that began at these posts, as far as the asker may read them. Whether these may be read was asked before. */
export async function continuationsOf(
  db: AnyDb,
  actor: Actor,
  threadId: number,
  numbers: readonly number[],
): Promise<Record<number, ThreadReference[]>> {
  if (numbers.length === 0) return {}
  const among = Prisma.sql`IN (${Prisma.join([...numbers])})`
  const rows = await db.$queryRaw<{ continuations: LinkRow[] | null }[]>`
    SELECT ${continuationsColumn(actor, threadId, among)}`
  return byNumber(rows[0]?.continuations ?? null)
}
