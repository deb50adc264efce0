import type { AnyDb } from '#server/platform/db.ts'

/**
 * Ids of those whom a member has muted or blocked: what they do is no reason to tell the member anything.
 * @param memberId whose notices are asked for
 */
export async function mutedBy(db: AnyDb, memberId: string): Promise<Set<string>> {
  const rows = await db.memberBlock.findMany({ where: { blockerId: memberId }, select: { blockedId: true } })
  return new Set(rows.map(({ blockedId }) => blockedId))
}

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

/** Whether one of two members has blocked the other: then neither mentions, invites or is told of the other. */
export async function isBlocked(db: AnyDb, one: string, other: string): Promise<boolean> {
  const block = await db.memberBlock.findFirst({
    where: {
      kind: 'block',
      OR: [
        { blockerId: one, blockedId: other },
        { blockerId: other, blockedId: one },
      ],
    },
    select: { kind: true },
  })
  return block !== null
}
