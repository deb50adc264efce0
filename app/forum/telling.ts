import type { RootData } from '#app/root.tsx'
import type { Telling } from '#app/ui/time.tsx'

/**
 * How times are said in lists: "4 minutes ago" for members; on readers' pages, which are kept until midnight, the day
 * and the time.
 */
export const tellingLists = (root: RootData | undefined): Telling =>
  root?.member ? { relative: root.now, zone: root.timeZone } : tellingPosts(root)

/**
 * How times are said beside posts: "Monday 09:12". Only the day of now counts, so now is said to ten minutes: posts that
 * are drawn within them are drawn once.
 */
export const tellingPosts = (root: RootData | undefined): Telling => ({
  today: root && `${root.now.slice(0, 15)}0Z`,
  zone: root?.timeZone,
})
