import { GROUPS, type Group } from '#server/accounts/terms.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { filterConditions, type ThreadFilter } from './thread-list.ts'

/** Threads of a list, in all and per group that has spoken in them. */
export interface GroupCounts {
  all: number
  groups: Record<Group, number>
}

/** How many threads a list holds for each group, under the same filter and sight as the list (its own group left out). */
export async function groupCounts(context: Context, filter: Omit<ThreadFilter, 'group'>): Promise<GroupCounts> {
  const where = Prisma.join(filterConditions(context, { ...filter, group: undefined }), ' AND ')
  // Without a voice: all threads, counted in the same look.
  const rows = await context.db.$queryRaw<{ voice: Group | null; count: number }[]>`
    WITH listed AS MATERIALIZED (SELECT thread.id FROM thread WHERE ${where})
    SELECT NULL AS voice, count(*)::int AS count FROM listed
    UNION ALL
    SELECT tv.voice, count(*)::int FROM listed JOIN thread_voice tv ON tv.thread_id = listed.id GROUP BY tv.voice`
  const countOf = (voice: Group | null): number => rows.find((row) => row.voice === voice)?.count ?? 0
  return {
    all: countOf(null),
    groups: Object.fromEntries(GROUPS.map((group) => [group, countOf(group)])) as Record<Group, number>,
  }
}
