import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { slugOf } from './slug.plain.ts'

/** A record by its number: where it is, and when it last changed. */
export interface RecordAddress {
  id: number
  slug: string
  changedAt: Date
}

/** Numbers from the one to the other, both among them. */
export interface NumberRange {
  from: number
  to: number
}

/** Where the threads of some numbers are that the asker may see. */
export async function threadAddresses({ db, actor }: Context, { from, to }: NumberRange): Promise<RecordAddress[]> {
  const rows = await db.$queryRaw<{ id: number; title: string; changedAt: Date }[]>`
    SELECT thread.id, thread.title, thread.last_activity_at AS "changedAt" FROM thread
     WHERE thread.id BETWEEN ${from} AND ${to} AND ${visibleThreads(actor)} ORDER BY thread.id`
  return rows.map(({ id, title, changedAt }) => ({ id, slug: slugOf(title), changedAt }))
}

/** The highest number of a thread that the asker may see; 0 when there is none. */
export async function lastThread({ db, actor }: Context): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number | null }[]>`
    SELECT max(thread.id) AS last FROM thread WHERE ${visibleThreads(actor)}`
  return row?.last ?? 0
}
