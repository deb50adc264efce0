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
  const rows = await context.db.$queryRaw<{ voice: Group; count: number }[]>`
    SELECT tv.voice, count(*)::int AS count
      FROM thread JOIN thread_voice tv ON tv.thread_id = thread.id
     WHERE ${where} GROUP BY tv.voice`
  const countOf = (voice: Group): number => rows.find((row) => row.voice === voice)?.count ?? 0
  const [all] = await context.db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM thread WHERE ${where}`
  return {
    all: all?.count ?? 0,
    groups: Object.fromEntries(GROUPS.map((group) => [group, countOf(group)])) as Record<Group, number>,
  }
}
