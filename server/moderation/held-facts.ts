import { z } from 'zod'
import type { HeldFacts } from '#server/permissions/held.ts'
import type { Actor } from '#server/platform/context.ts'
import { type AnyDb, Prisma, type Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { moderatorScope } from './moderator-scope.ts'

/** Where a held text stands. */
export const HELD_STATES = ['waiting', 'asked', 'approved', 'refused'] as const
export type HeldState = (typeof HELD_STATES)[number]

/** A held text with what its rules need to know. */
export interface KnownHeld extends HeldFacts {
  id: string
  threadId: number | null
  replyToNumber: number | null
  fromNumber: number | null
  title: string | null
  opening: Record<string, string>
  voice: string
  body: string
  idempotencyKey: string
  state: HeldState
  heldAt: Date
  formSeconds: number | null
  version: number
  proposedBody: string | null
  proposedWhy: string
  declinedAt: Date | null
  rule: string | null
  statement: string
  textKey: string
  decidedAt: Date | null
  placedThreadId: number | null
  placedNumber: number | null
  /** When its author asked another moderator, with what words, and what had been said before. */
  appealedAt: Date | null
  appealWords: string
  firstRule: string | null
  firstStatement: string
  takenBackAt: Date | null
}

const columns = Prisma.sql`
  held_post.id, held_post.author_id AS "authorId", held_post.thread_id AS "threadId",
  reply_to_number AS "replyToNumber", from_number AS "fromNumber", held_post.title,
  coalesce(held_post.theme_code, (SELECT theme_code FROM thread WHERE thread.id = held_post.thread_id)) AS "themeCode",
  opening, held_post.voice, held_post.language, held_post.body, idempotency_key AS "idempotencyKey", state,
  held_at AS "heldAt", form_seconds AS "formSeconds", handed_up_at IS NOT NULL AS "handedUp", version,
  proposed_body AS "proposedBody", proposed_why AS "proposedWhy", declined_at AS "declinedAt", rule, statement,
  text_key AS "textKey", decided_at AS "decidedAt",
  placed_thread_id AS "placedThreadId", placed_number AS "placedNumber", refused_by_id AS "refusedById",
  appealed_at AS "appealedAt", appeal_words AS "appealWords", first_rule AS "firstRule",
  first_statement AS "firstStatement", taken_back_at AS "takenBackAt"`

async function withScope(db: AnyDb, actor: Actor, [row]: Omit<KnownHeld, 'scope'>[]): Promise<KnownHeld> {
  if (!row) throw notFound()
  return { ...row, scope: await moderatorScope(db, actor) }
}

const idIn = (id: string): string => {
  if (!z.uuid().safeParse(id).success) throw notFound()
  return id
}

/**
 * A held text as the one who asks stands to it; whether they may see it is theirs to be asked.
 * @throws {Failure} 403 for readers, 404 where there is none
 */
export const knownHeld = async (db: AnyDb, actor: Actor, id: string): Promise<KnownHeld> =>
  withScope(db, actor, await db.$queryRaw<KnownHeld[]>`SELECT ${columns} FROM held_post WHERE id = ${idIn(id)}::uuid`)

/**
 * The same, locked until the transaction ends: after the lock of a thread, where one is taken.
 * @throws {Failure} 403 for readers, 404 where there is none
 */
export const lockHeld = async (tx: Tx, actor: Actor, id: string): Promise<KnownHeld> =>
  withScope(
    tx,
    actor,
    await tx.$queryRaw<KnownHeld[]>`SELECT ${columns} FROM held_post WHERE id = ${idIn(id)}::uuid FOR UPDATE`,
  )
