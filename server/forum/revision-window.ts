import { REVISION_WINDOW_MINUTES } from './terms.ts'

/**
 * Whether an edit shows as one. Whoever answered, answered what stood there: from then on every edit is marked.
 * @param answered whether somebody else has posted after it
 */
export const isMarkedRevision = (post: { createdAt: Date; answered: boolean }, now: Date): boolean =>
  post.answered || now.getTime() - post.createdAt.getTime() > REVISION_WINDOW_MINUTES * 60_000
