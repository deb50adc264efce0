import type { RootData } from '#app/root.tsx'
import type { Telling } from '#app/ui/time.tsx'

/**
 * How times are said in lists: "4 minutes ago" for members; on readers' pages, which are kept until midnight, the day
 * and the time.
 */
export const tellingLists = (root: RootData | undefined): Telling =>
  root?.member ? { relative: root.now, zone: root.timeZone } : tellingPosts(root)

/** How times are said beside posts: "Monday 09:12". */
export const tellingPosts = (root: RootData | undefined): Telling => ({ today: root?.now, zone: root?.timeZone })
