import { Prisma } from './db.ts'

/** A row at which a page of a list ended. */
interface Ended {
  at: Date
  id: number
}

/** Where a list goes on that is ordered by an instant, which is kept in milliseconds, and a number. */
export const keysetCursor = ({ at, id }: Ended): string => `${at.getTime()}.${id}`

/**
 * The condition that a row comes after the page that ended with a cursor, in a list with the latest first (keyset paging).
 * Everything does after a cursor that cannot be read.
 * @param columns the instant and the number, as SQL names them
 */
export function beyondCursor(cursor: string | undefined, columns: Prisma.Sql): Prisma.Sql {
  const parts = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor ?? '')
  if (!parts) return Prisma.sql`true`
  return Prisma.sql`(${columns}) < (${new Date(Number(parts[1]))}::timestamptz, ${Number(parts[2])})`
}
