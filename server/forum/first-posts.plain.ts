/** How many first texts of a new member moderators may be asked to read before others do; 0: none. */
export const FIRST_POSTS = [0, 1, 2, 3] as const
export type FirstPosts = (typeof FIRST_POSTS)[number]

/** What decides whether a text waits for a moderator. */
export interface NewcomerFacts {
  /** As many first texts as coordinators have chosen. */
  firstPosts: number
  /** Posts of the member that stand: neither taken back nor set aside. */
  standing: number
  /** A coordinator has confirmed one of their groups, or they are staff. */
  verified: boolean
  /** Somebody in good standing has asked them by name to a conversation. */
  invited: boolean
}

/** Whether a moderator reads what somebody writes before others do. Whoever is invited or verified skips it. */
export const waitsForModerator = ({ firstPosts, standing, verified, invited }: NewcomerFacts): boolean =>
  standing < firstPosts && !verified && !invited
