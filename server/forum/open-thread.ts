import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { addressedFields, addresseeOf } from './addressee.ts'
import { eraseDraft } from './draft-owner.ts'
import type { DraftKey } from './drafts.plain.ts'
import { type Approved, refuseUnread } from './first-posts.ts'
import { draftVersion, postFields } from './post-input.ts'
import { refuseRepeated } from './refuse-repeated.ts'
import { bakeWritten, keepMentions } from './resolve-mentions.ts'
import { isUsedKey, sentBefore } from './sent-before.ts'
import { slugOf } from './slug.plain.ts'
import { FORUM_LIMITS, type Kind, OPEN_AUDIENCES, PLAIN_KINDS } from './terms.ts'
import { themeCode } from './theme-code.ts'
import { showUploads } from './uploads-in-text.ts'

export const openInput = z.object({
  title: guardedText({ ...FORUM_LIMITS.title, line: true }),
  kind: z.enum(PLAIN_KINDS, { error: 'kind.choose' }),
  theme: themeCode,
  audience: z.enum(OPEN_AUDIENCES, { error: 'audience.choose' }),
  /** Code of a municipality or county, or nothing. */
  place: z
    .string()
    .trim()
    .max(4)
    .regex(/^(\d{2}|\d{4})?$/, { error: 'place.unknown' })
    .optional()
    .default(''),
  ...addressedFields,
  draftVersion,
  ...postFields,
})

/** A thread that was opened, and whether this call did it or found it done. */
export interface OpenedThread {
  threadId: number
  slug: string
  created: boolean
}

/** A thread to be opened: the fields of its form, read and guarded. */
export type Opening = Omit<z.output<typeof openInput>, 'kind'> & { kind: Kind }

/** What goes with the opening of a thread, in the same transaction. */
export interface OpeningBeside {
  /** The draft that is sent. */
  draft: DraftKey
  /** The words of that draft, where the opening text is made of more than them. */
  draftBody?: string
  /** Whose draft it is, where somebody else sends it. */
  draftOf?: string
  /** What else belongs to it; told the thread's id. */
  and?: (tx: Tx, threadId: number) => Promise<void>
  /** How to settle what a moderator has read, where it was held. */
  approved?: Approved | undefined
}

/**
 * Opens a thread: its title and facts, and its opening text as post 1. Sending the same idempotency key again answers
 * with the thread that stands.
 * @throws {Failure} 403 for readers and for a voice that is not one's own, 409 for other words under a key that was
 * used and for what a moderator has to read first, 422 for fields that cannot be taken and for what was said elsewhere
 */
export async function openThread(
  context: Context,
  input: unknown,
  beside: OpeningBeside = { draft: 'open' },
): Promise<OpenedThread> {
  const { db, actor, now } = context
  authorize(actor, 'thread.open')
  const opening = parse(openInput, input)
  if (!beside.approved) await refuseRepeated(db, memberOf(actor).id, { ...opening, threadId: undefined }, now)
  return openRead(context, opening, beside)
}

/**
 * Opens a thread whose fields have been read: for records that open one beside themselves.
 * @throws {Failure} as `openThread`
 */
export async function openRead(
  context: Context,
  opening: Opening,
  { draft, draftBody, draftOf, and, approved }: OpeningBeside,
): Promise<OpenedThread> {
  const { db, actor, now } = context
  authorize(actor, 'thread.open')
  const { id: authorId } = memberOf(actor)
  const { title, kind, theme, audience, place, voice, language, body, idempotencyKey } = opening
  authorize(actor, 'voice.use', { group: voice })
  const form = { idempotencyKey, body }
  const standing = await sentBefore(db, authorId, form)
  if (standing) return { threadId: standing.threadId, slug: standing.slug, created: false }
  if (!approved) await refuseUnread(db, authorId)
  if (place && !(await db.place.findUnique({ where: { code: place }, select: { code: true } })))
    throw invalid({ place: { key: 'place.unknown' } })
  const addressee = addresseeOf(opening)
  const { html, named, uploads } = await bakeWritten(db, actor, { body, threadId: undefined })
  const post = {
    number: 1,
    authorId,
    voice,
    language,
    body,
    html,
    bakedWith: BAKED_WITH,
    revision: 1,
    idempotencyKey,
    createdAt: now,
  }
  try {
    return await transact(db, async (tx) => {
      const thread = await tx.thread.create({
        data: {
          title,
          kind,
          themeCode: theme,
          language,
          placeCode: place || null,
          ...addressee,
          audience,
          authorId,
          voice,
          createdAt: now,
          lastActivityAt: now,
          posts: { create: post },
          voices: { create: { voice, postCount: 1 } },
        },
        select: { id: true, posts: { select: { id: true } } },
      })
      for (const { id } of thread.posts) {
        await showUploads(tx, id, uploads)
        await keepMentions(tx, id, named)
      }
      await announce(tx, 'thread.opened', {
        threadId: thread.id,
        revision: 1,
        postCount: 1,
        filedUnder: { theme, kind, voice },
      })
      // Before the draft goes: what is kept beside the thread may rest on who wrote it.
      await and?.(tx, thread.id)
      await approved?.settle(tx, { threadId: thread.id, number: 1 })
      await eraseDraft(tx, draftOf ?? authorId, draft, { version: opening.draftVersion, body: draftBody ?? body })
      return { threadId: thread.id, slug: slugOf(title), created: true }
    })
  } catch (error) {
    // The same form sent twice at once: the other request won.
    if (isUsedKey(error)) {
      const winner = await sentBefore(db, authorId, form)
      if (winner) return { threadId: winner.threadId, slug: winner.slug, created: false }
    }
    throw error
  }
}
