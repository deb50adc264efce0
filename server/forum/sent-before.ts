import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { slugOf } from './slug.plain.ts'

/** A post that a form has made already. */
export interface SentBefore {
  threadId: number
  slug: string
  number: number
  revision: number
}

/**
 * The post that a form with this idempotency key has made already. The same words sent again are the same post, also
 * when it has been edited since.
 * @throws {Failure} 409 when the form says something else now: nobody's new words are dropped as a repetition
 */
export async function sentBefore(
  db: AnyDb,
  authorId: string,
  { idempotencyKey, body }: { idempotencyKey: string; body: string },
): Promise<SentBefore | undefined> {
  const post = await db.post.findUnique({
    where: { authorId_idempotencyKey: { authorId, idempotencyKey } },
    select: {
      threadId: true,
      number: true,
      revision: true,
      body: true,
      thread: { select: { title: true } },
      versions: { select: { body: true }, orderBy: { version: 'asc' }, take: 1 },
    },
  })
  if (!post) return undefined
  if ((post.versions[0]?.body ?? post.body) !== body) throw new Failure(409, { key: 'post.already_sent' })
  return { threadId: post.threadId, slug: slugOf(post.thread.title), number: post.number, revision: post.revision }
}

/** Whether the database refused a post because its key was used meanwhile: the same form was sent twice at once. */
export const isUsedKey = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
