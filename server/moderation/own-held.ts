import { helpCard } from '#server/directory/help-card.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { knownRule, mayAskAgain } from './held.plain.ts'
import { type HeldState, knownHeld } from './held-facts.ts'
import type { HouseRule } from './terms.ts'

/** A text of one's own that waits for a moderator, or did. */
export interface OwnHeld {
  id: string
  version: number
  state: HeldState
  /** ISO 8601 */
  heldAt: string
  title: string | null
  language: string
  body: string
  /** The conversation that it answers in or goes on from, as long as one may read it. */
  thread: { id: number; title: string; slug: string; language: string } | null
  proposed: { body: string; why: string } | null
  rule: HouseRule | null
  statement: string
  /** Where it was refused since somebody may be in danger: nobody broke a rule, and here are numbers that help. */
  help: { html: string; language: string } | null
  /** One may ask another moderator: once, and as long as the text is kept. */
  mayAsk: boolean
  /** What one has said to another moderator, what had been said before, and whether one took it back unanswered. */
  again: { words: string; rule: HouseRule | null; statement: string; takenBack: boolean } | null
  /** Where it stands as a post. */
  placed: { id: number; slug: string; number: number } | null
}

/** A line of one's own list. */
export type OwnHeldRow = Pick<OwnHeld, 'id' | 'state' | 'heldAt' | 'language'> & {
  title: string
  titleLanguage: string
  beginning: string
}

const BEGINNING = 240

/**
 * What one has written that waits for a moderator, and what came of it.
 * @throws {Failure} 403 for readers, 404 for others' texts
 */
export async function ownHeld(context: Context, id: string): Promise<OwnHeld> {
  const { db, actor, locale } = context
  const held = await knownHeld(db, actor, id)
  authorize(actor, 'held.read', held)
  if (held.authorId !== memberOf(actor).id) throw notFound()
  const { version, state, title, language, body, proposedBody, proposedWhy, statement } = held
  const placedIn = held.placedThreadId === null ? null : await titled(db, context, held.placedThreadId)
  return {
    ...{ id, version, state, title, language, body, statement },
    heldAt: held.heldAt.toISOString(),
    thread: held.threadId === null ? null : await titled(db, context, held.threadId),
    proposed: state === 'asked' && proposedBody !== null ? { body: proposedBody, why: proposedWhy } : null,
    rule: knownRule(held.rule),
    help: held.rule === 'danger' ? await helpCard(db, language, locale) : null,
    mayAsk: mayAskAgain(held),
    again: held.appealedAt && {
      ...{ words: held.appealWords, rule: knownRule(held.firstRule), statement: held.firstStatement },
      takenBack: held.takenBackAt !== null,
    },
    placed: placedIn && { id: placedIn.id, slug: placedIn.slug, number: held.placedNumber ?? 1 },
  }
}

async function titled(db: AnyDb, { actor }: Context, id: number): Promise<OwnHeld['thread']> {
  const [thread] = await db.$queryRaw<{ id: number; title: string; language: string }[]>`
    SELECT thread.id, thread.title, thread.language FROM thread WHERE thread.id = ${id} AND ${visibleThreads(actor)}`
  return thread ? { ...thread, slug: slugOf(thread.title) } : null
}

/**
 * Texts of one's own that wait, the oldest first.
 * @param threadId only answers in this conversation
 * @throws {Failure} 403 for readers
 */
export async function ownHeldList({ db, actor }: Context, threadId?: number): Promise<OwnHeldRow[]> {
  const { id: authorId } = memberOf(actor)
  const rows = await db.$queryRaw<(Omit<OwnHeldRow, 'heldAt'> & { heldAt: Date })[]>`
    SELECT held_post.id, held_post.state, held_at AS "heldAt", held_post.language,
           coalesce(held_post.title, thread.title, '') AS title,
           CASE WHEN held_post.title IS NULL THEN coalesce(thread.language, held_post.language)
                ELSE held_post.language END AS "titleLanguage",
           left(held_post.body, ${BEGINNING}) AS beginning
      FROM held_post LEFT JOIN thread ON thread.id = held_post.thread_id AND ${visibleThreads(actor)}
     WHERE held_post.author_id = ${authorId}::uuid AND held_post.state IN ('waiting', 'asked')
       AND ${threadId === undefined ? Prisma.sql`true` : Prisma.sql`held_post.thread_id = ${threadId} AND held_post.title IS NULL`}
     ORDER BY held_at, held_post.id`
  return rows.map((row) => ({ ...row, heldAt: row.heldAt.toISOString() }))
}
