import { isMember } from '#server/permissions/actor.ts'
import { visibleNotices } from '#server/permissions/notifications.ts'
import type { Context } from '#server/platform/context.ts'
import { BADGE_LIMIT } from './terms.ts'

/** How many notices the member has not seen, counted up to one more than the badge shows; 0 for readers. */
export async function unseenNoticeCount({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<number> {
  if (!isMember(actor)) return 0
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM notice LEFT JOIN thread ON thread.id = notice.thread_id
       WHERE notice.seen_at IS NULL AND ${visibleNotices(actor)} LIMIT ${BADGE_LIMIT + 1}) AS unseen`
  return rows[0]?.count ?? 0
}
