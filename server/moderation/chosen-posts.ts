import type { Group } from '#server/accounts/terms.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'

/** A post that was chosen to go elsewhere. */
export interface ChosenPost {
  number: number
  authorId: string
  voice: Group
  createdAt: Date
  replyToNumber: number | null
  withdrawnAt: Date | null
}

type Chosen = [ChosenPost, ...ChosenPost[]]

/**
 * The chosen posts of a thread, in their order.
 * @throws {Failure} 409 when some are not there any more, 422 at the field `posts` for the opening post
 */
export async function postsToMove(db: AnyDb, threadId: number, numbers: readonly number[]): Promise<Chosen> {
  if (numbers.includes(1)) throw invalid({ posts: { key: 'split.not_opening' } })
  const rows = await db.$queryRaw<ChosenPost[]>`
    SELECT number, author_id AS "authorId", voice, created_at AS "createdAt", reply_to_number AS "replyToNumber",
           withdrawn_at AS "withdrawnAt"
      FROM post WHERE thread_id = ${threadId} AND number = ANY (${[...numbers]}::int[]) AND set_aside IS DISTINCT FROM 'moved'
     ORDER BY number`
  const [first, ...rest] = rows
  if (!first || rows.length < numbers.length) throw new Failure(409, { key: 'split.moved_meanwhile' })
  return [first, ...rest]
}

/**
 * The same, of which the first will open a thread of their own.
 * @throws {Failure} as `postsToMove`; 422 also when nothing stands at their beginning
 */
export async function postsToSplit(db: AnyDb, threadId: number, numbers: readonly number[]): Promise<Chosen> {
  const posts = await postsToMove(db, threadId, numbers)
  if (posts[0].withdrawnAt) throw invalid({ posts: { key: 'split.first_stands' } })
  return posts
}
