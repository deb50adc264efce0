import type { AnyDb } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { isTelling, textKey } from './same-text.ts'

const DAY = 24 * 60 * 60 * 1_000

/**
 * Refuses the very text that its author has put into another conversation within a day. By account, never by address: a
 * hospital is one address.
 * @param said where and as what it is to stand; a form sent again repeats nobody
 * @throws {Failure} 422 beside the text
 */
export async function refuseRepeated(
  db: AnyDb,
  authorId: string,
  said: { threadId: number | undefined; body: string; idempotencyKey: string },
  now: Date,
): Promise<void> {
  if (!isTelling(said.body)) return
  const since = new Date(now.getTime() - DAY)
  const texts = await db.$queryRaw<{ body: string }[]>`
    SELECT body FROM post
     WHERE author_id = ${authorId}::uuid AND created_at > ${since} AND withdrawn_at IS NULL
       AND thread_id IS DISTINCT FROM ${said.threadId ?? null}
       AND idempotency_key IS DISTINCT FROM ${said.idempotencyKey}::uuid
     UNION ALL
    SELECT body FROM held_post
     WHERE author_id = ${authorId}::uuid AND held_at > ${since} AND state IN ('waiting', 'asked')
       AND thread_id IS DISTINCT FROM ${said.threadId ?? null} AND idempotency_key <> ${said.idempotencyKey}::uuid`
  const key = textKey(said.body)
  if (texts.some(({ body }) => textKey(body) === key)) throw invalid({ body: { key: 'post.said_elsewhere' } })
}
