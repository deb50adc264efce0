import { slugOf } from '#server/forum/slug.plain.ts'
import type { NumberRange, RecordAddress } from '#server/forum/thread-addresses.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'

/** Where the initiatives of some numbers are that the asker may see. */
export async function initiativeAddresses({ db, actor }: Context, { from, to }: NumberRange): Promise<RecordAddress[]> {
  const rows = await db.$queryRaw<{ id: number; title: string; changedAt: Date }[]>`
    SELECT thread.id, thread.title, initiative.changed_at AS "changedAt"
      FROM initiative JOIN thread ON thread.id = initiative.thread_id
     WHERE thread.id BETWEEN ${from} AND ${to} AND ${visibleThreads(actor)} ORDER BY thread.id`
  return rows.map(({ id, title, changedAt }) => ({ id, slug: slugOf(title), changedAt }))
}

/** The highest number of an initiative that the asker may see; 0 when there is none. */
export async function lastInitiative({ db, actor }: Context): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number | null }[]>`
    SELECT max(thread.id) AS last FROM initiative JOIN thread ON thread.id = initiative.thread_id
     WHERE ${visibleThreads(actor)}`
  return row?.last ?? 0
}
