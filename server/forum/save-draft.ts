import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { bakePost } from './bake-post.ts'
import { draftRow } from './draft-companion.ts'
import { authorizeDraft, lockDrafts } from './draft-owner.ts'
import { DRAFT_FIELDS, DRAFT_LIMITS, DRAFT_TEXTS, type DraftFields, draftPlace, openingText } from './drafts.plain.ts'
import { rowNumber } from './post-input.ts'
import { FORUM_LIMITS, OPEN_AUDIENCES, PLAIN_KINDS } from './terms.ts'
import { themeCode } from './theme-code.ts'

/** A choice that is not made yet, or not one of ours, is left out. */
const chosen = <const T extends readonly string[]>(words: T) => z.enum(words).optional().catch(undefined)
const number = rowNumber.transform(String).optional().catch(undefined)

const answer = guardedText({ max: 4_000 }).optional()

export const draftInput = z.object({
  /** Which form: see `DraftKey`. */
  draft: z.string().max(60),
  /** The version that the window has seen; 0 for none. */
  draftVersion: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
  title: guardedText({ max: FORUM_LIMITS.title.max, line: true }).optional(),
  body: guardedText({ max: FORUM_LIMITS.body.max }).optional(),
  kind: chosen(PLAIN_KINDS),
  theme: themeCode.optional().catch(undefined),
  place: z
    .string()
    .regex(/^(\d{2}|\d{4})$/)
    .optional()
    .catch(undefined),
  audience: chosen(OPEN_AUDIENCES),
  voice: chosen(GROUPS),
  language: chosen(TEXT_LANGUAGES),
  replyToNumber: number,
  revision: number,
  addressedGroup: chosen(GROUPS),
  addressedOrganisation: guardedText({ max: FORUM_LIMITS.organisation.max, line: true }).optional(),
  why: answer,
  whom: answer,
  providers: answer,
  where: answer,
  outcomeRevision: z.coerce.number().int().min(0).max(2_147_483_647).transform(String).optional().catch(undefined),
  idempotencyKey: z.uuid().optional().catch(undefined),
})

/** A draft as it stands on the server; version 0: there is none, because there is nothing to keep. */
export interface SavedDraft {
  version: number
  /** ISO 8601 */
  updatedAt: string | null
}

const NOTHING: SavedDraft = { version: 0, updatedAt: null }

/**
 * Keeps what somebody has written so far. An empty form, a change that changes nothing and a text that was sent
 * meanwhile leave no draft. Saving the same again changes nothing.
 * @throws {Failure} 404 for what one may not see, 403 for what one may not write, 409 when another window has written
 * something newer, 422 for a text that cannot be kept (one with an identity number, for instance) or one draft too many
 */
export async function saveDraft(context: Context, input: unknown): Promise<SavedDraft> {
  const { db, actor, now } = context
  const { id: memberId } = memberOf(actor)
  const { draft: key, draftVersion, idempotencyKey, ...said } = parse(draftInput, input)
  const place = draftPlace(key)
  if (!place) throw notFound()
  const post = await authorizeDraft(db, actor, place)
  const row = await draftRow(db, actor, key, place)
  if (!row) throw notFound()
  const fields = filled(said)
  // The guard reads what people would see as well, before anything is stored.
  if (fields.body) bakePost(fields.body)
  const unchanged = post && fields.body === post.body && (fields.language ?? post.language) === post.language
  return transact(db, async (tx) => {
    await lockDrafts(tx, row.memberId)
    const where = { memberId_key: row }
    const standing = await tx.draft.findUnique({ where })
    const same = standing && sameFields(standing.fields as DraftFields, fields)
    if (standing && standing.version !== draftVersion && !same) throw new Failure(409, { key: 'draft.newer' })
    if (
      unchanged ||
      !DRAFT_TEXTS.some((name) => fields[name]) ||
      (await isSent(tx, memberId, idempotencyKey, openingText(fields)))
    ) {
      // Whoever finishes it with its writer empties their own window, not the draft.
      if (standing && place.of) return { version: standing.version, updatedAt: standing.updatedAt.toISOString() }
      if (standing) await tx.draft.delete({ where })
      return NOTHING
    }
    if (standing && same) return { version: standing.version, updatedAt: standing.updatedAt.toISOString() }
    if (!standing && place.of) throw notFound()
    if (!standing && (await tx.draft.count({ where: { memberId } })) >= DRAFT_LIMITS.count)
      throw new Failure(422, { key: 'draft.most', values: { max: DRAFT_LIMITS.count } })
    // A version is never given twice: another window may still know the one of a draft that is gone.
    const version = Math.max(standing?.version ?? 0, draftVersion) + 1
    await tx.draft.upsert({
      where,
      create: { ...row, fields, version, updatedAt: now },
      update: { fields, version, updatedAt: now },
    })
    return { version, updatedAt: now.toISOString() }
  })
}

const filled = (said: DraftFields): Record<string, string> =>
  Object.fromEntries(DRAFT_FIELDS.flatMap((name) => (said[name] ? [[name, said[name]]] : [])))

const sameFields = (one: DraftFields, other: DraftFields): boolean =>
  DRAFT_FIELDS.every((name) => one[name] === other[name])

/** Whether this very text has become a post, or waits for a moderator, while the request was on its way. */
async function isSent(tx: Tx, authorId: string, idempotencyKey: string | undefined, body: string): Promise<boolean> {
  if (!idempotencyKey) return false
  const post = await tx.post.findUnique({
    where: { authorId_idempotencyKey: { authorId, idempotencyKey } },
    select: { body: true },
  })
  if (post?.body === body) return true
  const held = await tx.heldPost.findUnique({
    where: { authorId_idempotencyKey: { authorId, idempotencyKey } },
    select: { body: true, state: true },
  })
  return held !== null && held.state !== 'refused' && held.body === body
}
