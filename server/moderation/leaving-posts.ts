import type { Group } from '#server/accounts/terms.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { ChosenPost } from './chosen-posts.ts'

/** What becomes of a thread that posts leave, and of them. */
export interface LeavingPosts {
  /** Their numbers, in their order. */
  posts: number[]
  /** The groups that speak in those that stand. */
  voices: Group[]
  /** Standing posts that would stay. */
  stay: number
  /** Posts among them that answer one that stays: they would answer nobody. */
  answersLost: number
  /** Marks that a post helped the one who asked: they would go. */
  helped: number
  /** Whether the outcome of the question cites some of them. */
  cited: boolean
}

/** What would become of a thread if these posts left it. Whether they may is asked before. */
export async function leavingPosts(db: AnyDb, threadId: number, chosen: readonly ChosenPost[]): Promise<LeavingPosts> {
  const posts = chosen.map(({ number }) => number)
  const standing = chosen.filter(({ withdrawnAt }) => withdrawnAt === null)
  const outcome = await db.outcome.findUnique({ where: { threadId }, select: { cites: true } })
  return {
    posts,
    voices: [...new Set(standing.map(({ voice }) => voice))],
    stay: await db.post.count({ where: { threadId, withdrawnAt: null, number: { notIn: posts } } }),
    answersLost: chosen.filter(({ replyToNumber: to }) => to !== null && !posts.includes(to)).length,
    helped: await db.helpedMark.count({ where: { threadId, number: { in: posts } } }),
    cited: posts.some((number) => outcome?.cites.includes(number)),
  }
}
