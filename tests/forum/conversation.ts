import { randomUUID } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import type { Audience } from '#server/forum/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import { writeConversations } from '#server/forum/write-conversations.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { NOW, type TestMember } from '#tests/support/world.ts'

/** The instant some minutes after `NOW` (before it, when negative). */
export const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000)

/** The instant some days before `NOW`. */
export const daysAgo = (count: number): Date => minutes(-count * 24 * 60)

/** What somebody fills in to open a thread. */
export const opening = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Who pays for the interpreter?',
  kind: 'question',
  theme: 'language-interpreting',
  audience: 'public',
  place: '',
  voice: 'clinician',
  language: 'en',
  // Short enough to be said twice.
  body: 'Our office says the hospital pays.',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** What somebody fills in to reply. */
export const replying = (threadId: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  threadId,
  voice: 'clinician',
  language: 'en',
  body: 'The one who calls the interpreter pays.',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** What a thread counts. */
export interface Counters {
  lastNumber: number
  postCount: number
  answerCount: number
  groupCount: number
  voices: Voices
}

/** The counters that a thread keeps, and the same counted anew from its posts. */
export async function counters(db: Db, id: number): Promise<{ kept: Counters; counted: Counters }> {
  const { posts, voices, ...thread } = await db.thread.findUniqueOrThrow({
    where: { id },
    include: { posts: true, voices: true },
  })
  const standing = posts.filter((post) => post.withdrawnAt === null)
  const replies = standing.filter((post) => post.number > 1)
  const seats: Voices = {}
  for (const { voice } of standing) seats[voice as Group] = (seats[voice as Group] ?? 0) + 1
  const { lastNumber, postCount, answerCount, groupCount } = thread
  return {
    kept: {
      lastNumber,
      postCount,
      answerCount,
      groupCount,
      voices: Object.fromEntries(voices.map((seat) => [seat.voice, seat.postCount])),
    },
    counted: {
      lastNumber: posts.length,
      postCount: 1 + replies.length,
      answerCount: replies.filter((post) => post.authorId !== thread.authorId).length,
      groupCount: Object.keys(seats).length,
      voices: seats,
    },
  }
}

/** The signals that were announced, oldest first. */
export const announced = (db: Db) =>
  db.signal.findMany({ orderBy: { id: 'asc' }, select: { name: true, payload: true } })

/** A thread of so many posts, written at once, a minute apart, by its author. @returns its id */
export async function longThread(
  db: Db,
  author: TestMember,
  count: number,
  { audience = 'public', voice = author.groups[0] ?? 'clinician' }: { audience?: Audience; voice?: Group } = {},
): Promise<number> {
  const post = (number: number) => ({
    authorId: author.id,
    voice,
    language: 'en',
    body: `Post ${number}`,
    html: `<p>Post ${number}</p>`,
    replyToNumber: null,
    createdAt: minutes(number - 1),
  })
  const rest = Array.from({ length: count - 1 }, (_, index) => post(index + 2))
  const conversation = {
    title: `A conversation of ${count} posts`,
    kind: 'discussion' as const,
    theme: 'language-interpreting',
    language: 'en',
    place: null,
    audience,
    posts: [post(1), ...rest] as const,
  }
  const [written] = await transact(db, (tx) => writeConversations(tx, [conversation]))
  if (!written) throw new Error('no thread was written')
  return written.threadId
}

/** Runs work while the database refuses to commit a new row of a table. */
export async function whileCommitsFail<T>(db: Db, table: 'post' | 'signal', work: () => Promise<T>): Promise<T> {
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not today'; END $$`)
  await db.$executeRawUnsafe(`
    CREATE CONSTRAINT TRIGGER refuse_commit AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse_commit()`)
  try {
    return await work()
  } finally {
    await db.$executeRawUnsafe('DROP FUNCTION refuse_commit() CASCADE')
  }
}

/** Numbers that look random and come the same each time (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}
