import type { Group } from '#server/accounts/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { postsToSplit } from './posts-to-split.ts'
import { authorizeSplit, splitInput } from './split-thread.ts'

/** What a split would do. */
export interface SplitPreview {
  title: string
  theme: string
  language: TextLanguage
  reason: string
  /** Numbers of the posts that would move, in their order. */
  posts: number[]
  /** The groups that speak in them. */
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

/**
 * What would happen if posts were split off: asked of the same rules as doing it.
 * @throws {Failure} as `splitThread`
 */
export async function splitPreview({ db, actor }: Context, input: unknown): Promise<SplitPreview> {
  const { threadId, posts: chosen, title, theme, language, reason } = parse(splitInput, input)
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { audience: true, authorId: true, outcome: { select: { cites: true } } },
  })
  if (!thread) throw notFound()
  authorizeSplit(actor, thread)
  const posts = await postsToSplit(db, threadId, chosen)
  const numbers = posts.map(({ number }) => number)
  const standing = posts.filter(({ withdrawnAt }) => withdrawnAt === null)
  const stays = { threadId, withdrawnAt: null, number: { notIn: numbers } }
  return {
    ...{ title, theme, language, reason, posts: numbers },
    voices: [...new Set(standing.map(({ voice }) => voice))],
    stay: await db.post.count({ where: stays }),
    answersLost: posts.filter(({ replyToNumber: to }) => to !== null && !numbers.includes(to)).length,
    helped: await db.helpedMark.count({ where: { threadId, number: { in: numbers } } }),
    cited: numbers.some((number) => thread.outcome?.cites.includes(number)),
  }
}
