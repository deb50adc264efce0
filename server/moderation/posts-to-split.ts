import type { Group } from '#server/accounts/terms.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'

/** A post that was chosen to go into a thread of its own. */
export interface ChosenPost {
  number: number
  authorId: string
  voice: Group
  createdAt: Date
  replyToNumber: number | null
  withdrawnAt: Date | null
}

/**
 * The chosen posts of a thread, in their order, the first of which will open the new one.
 * @throws {Failure} 409 when some are not there any more, 422 at the field `posts` for the opening post, and when nothing
 * stands at their beginning
 */
export async function postsToSplit(
  db: AnyDb,
  threadId: number,
  numbers: readonly number[],
): Promise<[ChosenPost, ...ChosenPost[]]> {
  if (numbers.includes(1)) throw invalid({ posts: { key: 'split.not_opening' } })
  const rows = await db.$queryRaw<ChosenPost[]>`
    SELECT number, author_id AS "authorId", voice, created_at AS "createdAt", reply_to_number AS "replyToNumber",
           withdrawn_at AS "withdrawnAt"
      FROM post WHERE thread_id = ${threadId} AND number = ANY (${[...numbers]}::int[]) AND set_aside IS DISTINCT FROM 'moved'
     ORDER BY number`
  const [first, ...rest] = rows
  if (!first || rows.length < numbers.length) throw new Failure(409, { key: 'split.moved_meanwhile' })
  if (first.withdrawnAt) throw invalid({ posts: { key: 'split.first_stands' } })
  return [first, ...rest]
}
