import { read } from '#app/edge/read.ts'
import { unseenNoticeCount } from '#server/notifications/unseen-notice-count.ts'

/** How much is unread, for the badge of a page that is open. */
export const loader = read(async (context) =>
  Response.json({ unread: await unseenNoticeCount(context) }, { headers: { 'cache-control': 'no-store' } }),
)
