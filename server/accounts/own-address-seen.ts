import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'

/** A time at which a coordinator was shown one’s address, as an ISO 8601 string, and the reason they gave. */
export interface AddressSeenRow {
  id: string
  at: string
  reason: string
}

/** Times that are told. */
const MOST = 20

/** When one’s own address was shown to staff, the latest first. @throws {Failure} 403 for readers */
export async function ownAddressSeen({ db, actor }: Context): Promise<AddressSeenRow[]> {
  const { id: memberId } = memberOf(actor)
  const rows = await db.addressSeen.findMany({
    where: { memberId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, at: true, reason: true },
  })
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
