import type { AnyDb } from '#server/platform/db.ts'

/**
 * Of many who might be told of what somebody did, those who would rather not hear from them. One query for all.
 * @param from who did it
 */
export async function deafTo(db: AnyDb, from: string, memberIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.memberBlock.findMany({
    where: { blockedId: from, blockerId: { in: [...memberIds] } },
    select: { blockerId: true },
  })
  return new Set(rows.map(({ blockerId }) => blockerId))
}
