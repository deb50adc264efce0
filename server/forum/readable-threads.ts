import { visibleThreads } from '#server/permissions/forum.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/** Those of some threads that somebody may read, in one query: asked where nothing of them is shown. */
export async function readableThreads(db: AnyDb, actor: Actor, ids: readonly number[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT thread.id FROM thread WHERE thread.id = ANY(${[...ids]}::int[]) AND ${visibleThreads(actor)}`
  return rows.map(({ id }) => id)
}
