import { REVISION_WINDOW_MINUTES } from './terms.ts'

/**
 * Whether an edit shows as one. Whoever answered, answered what stood there: from then on every edit is marked.
 * @param answered whether a later post stands in the thread
 */
export const isMarkedRevision = (post: { createdAt: Date; answered: boolean }, now: Date): boolean =>
  post.answered || now.getTime() - post.createdAt.getTime() > REVISION_WINDOW_MINUTES * 60_000
