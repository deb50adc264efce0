import type { Db } from '#server/platform/db.ts'

/** Who has been told of what, by display name, oldest first. */
export const toldIn = async (db: Db): Promise<string[]> => {
  const rows = await db.notice.findMany({ include: { member: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.map(({ member: { displayName }, kind, subject }) => `${displayName}: ${kind} ${subject}`)
}
