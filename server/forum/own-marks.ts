import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { DraftView } from './own-drafts.ts'

/** What a thread's page shows to one person alone. */
export interface OwnMarks {
  /** The asker's reply, begun and not sent. */
  draft: DraftView | null
}

/**
 * All that a thread's page shows to one person alone, in one query; nothing for readers. Whether the thread may be read
 * is the caller's to have asked.
 */
export async function ownMarks({ db, actor }: Context, threadId: number): Promise<OwnMarks> {
  if (!isMember(actor)) return { draft: null }
  const rows = await db.$queryRaw<{ draft: DraftView | null }[]>`
    SELECT (SELECT json_build_object('version', version, 'updatedAt', updated_at, 'fields', fields)
              FROM draft WHERE member_id = ${actor.id}::uuid AND key = ${`reply:${threadId}`}) AS draft`
  return rows[0] ?? { draft: null }
}
