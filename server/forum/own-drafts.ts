import { isMember, memberOf } from '#server/permissions/actor.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { draftRow } from './draft-companion.ts'
import { DRAFT_LIMITS, type DraftFields, type DraftKey, draftPath, draftPlace } from './drafts.plain.ts'

/** A draft as its form is filled from it. */
export interface DraftView {
  version: number
  /** ISO 8601 */
  updatedAt: string
  fields: DraftFields
}

/** A draft in the list of one's own. */
export interface DraftRow {
  key: string
  /** Where one goes on writing; null where the conversation can no longer be read. */
  href: string | null
  /** The conversation that it belongs to, where there is one that can be read. */
  thread: { title: string; language: string } | null
  /** Number of the post that is being changed. */
  number: number | null
  title: string
  /** Its first lines. */
  beginning: string
  language: string | null
  updatedAt: string
}

/** Code points of a draft that the list shows. */
const BEGINNING = 240

/** What the asker has written in a form and not sent, alone or together with the one who began it; null for readers and where there is nothing. */
export async function ownDraft({ db, actor }: Context, key: DraftKey | string): Promise<DraftView | null> {
  const place = draftPlace(key)
  if (!isMember(actor) || !place) return null
  const row = await draftRow(db, actor, key, place)
  const draft = row && (await db.draft.findUnique({ where: { memberId_key: row } }))
  if (!draft) return null
  return {
    version: draft.version,
    updatedAt: draft.updatedAt.toISOString(),
    fields: draft.fields as DraftFields,
  }
}

/**
 * All that the asker has begun and not sent, the newest first. The title of a conversation is told only to whoever may
 * still read it; the words of a draft are its writer's own.
 * @throws {Failure} 403 for readers
 */
export async function ownDrafts({ db, actor }: Context): Promise<DraftRow[]> {
  const { id: memberId } = memberOf(actor)
  const drafts = await db.draft.findMany({
    where: { memberId },
    orderBy: [{ updatedAt: 'desc' }, { key: 'asc' }],
    take: DRAFT_LIMITS.count,
  })
  const ids = drafts.flatMap(({ key }) => draftPlace(key)?.threadId ?? [])
  const threads = ids.length
    ? await db.$queryRaw<{ id: number; title: string; language: string }[]>`
        SELECT thread.id, thread.title, thread.language FROM thread
         WHERE thread.id IN (${Prisma.join(ids)}) AND ${visibleThreads(actor)}`
    : []
  return drafts.map(({ key, fields: kept, updatedAt }) => {
    const fields = kept as DraftFields
    const place = draftPlace(key) ?? {}
    const thread = threads.find(({ id }) => id === place.threadId)
    const readable = place.threadId === undefined || thread !== undefined
    return {
      key,
      href: readable ? draftPath(place, fields) : null,
      thread: thread ? { title: thread.title, language: thread.language } : null,
      number: place.number ?? null,
      title: fields.title ?? '',
      beginning: [...(fields.body ?? '')].slice(0, BEGINNING).join(''),
      language: fields.language ?? null,
      updatedAt: updatedAt.toISOString(),
    }
  })
}
