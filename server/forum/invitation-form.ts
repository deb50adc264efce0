import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { hasSpoken } from './has-spoken.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience } from './terms.ts'

/** What the page for inviting to a thread needs to know. */
export interface InvitationForm {
  thread: { id: number; title: string; slug: string; language: string; audience: Audience }
  /** Groups whose seat is empty, and when they were invited, if they were (ISO 8601). */
  empty: { group: Group; invitedAt: string | null }[]
}

/**
 * The empty seats of a thread, for filling them.
 * @throws {Failure} 404 for a thread one may not see, 403 for whoever has not spoken there
 */
export async function invitationForm({ db, actor }: Context, threadId: number): Promise<InvitationForm> {
  const [thread] = await db.$queryRaw<
    {
      id: number
      title: string
      language: string
      audience: Audience
      spoken: boolean
      voices: Group[]
      invited: Partial<Record<Group, string>> | null
    }[]
  >`
    SELECT id, title, language, audience, ${hasSpoken(actor)} AS spoken,
           ARRAY(SELECT voice FROM thread_voice WHERE thread_id = thread.id) AS voices,
           (SELECT json_object_agg("group", created_at) FROM invitation
             WHERE thread_id = thread.id AND "group" IS NOT NULL) AS invited
      FROM thread WHERE id = ${threadId}`
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  authorize(actor, 'thread.invite', thread)
  const { id, title, language, audience, voices, invited } = thread
  return {
    thread: { id, title, slug: slugOf(title), language, audience },
    empty: GROUPS.filter((group) => !voices.includes(group)).map((group) => {
      const at = invited?.[group]
      return { group, invitedAt: at ? new Date(at).toISOString() : null }
    }),
  }
}
