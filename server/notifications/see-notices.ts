import { z } from 'zod'
import { slugOf } from '#server/forum/slug.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { visibleNotices } from '#server/permissions/notifications.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { announce } from '#server/signals/announce.ts'
import type { NoticeKind } from './terms.ts'

/** Where a notice leads. */
export interface NoticeTarget {
  kind: NoticeKind
  /** What it is of, by its kind: an adoption, a relation, a post. */
  subject: string
  threadId: number
  slug: string
  /** The post, if it is about one. */
  number: number | null
}

/**
 * Opens a notice: it counts as read from now on, in all windows.
 * @throws {Failure} 403 for readers, 404 for others' notices and for one that tells nothing any more
 */
export async function openNotice({ db, actor, now }: Context, id: string): Promise<NoticeTarget> {
  const { id: memberId } = memberOf(actor)
  if (!z.uuid().safeParse(id).success) throw notFound()
  const [found] = await db.$queryRaw<
    { kind: NoticeKind; subject: string; threadId: number; title: string; number: number | null; seen: boolean }[]
  >`
    SELECT notice.kind, notice.subject, thread.id AS "threadId", thread.title, notice.number, notice.seen_at IS NOT NULL AS seen
      FROM notice JOIN thread ON thread.id = notice.thread_id
     WHERE notice.id = ${id}::uuid AND ${visibleNotices(actor)}`
  if (!found) throw notFound()
  if (!found.seen) await see({ db, now }, memberId, id)
  const { kind, subject, threadId, title, number } = found
  return { kind, subject, threadId, slug: slugOf(title), number }
}

/** Marks all of one's notices as read. @throws {Failure} 403 for readers */
export async function seeAllNotices({ db, actor, now }: Context): Promise<void> {
  await see({ db, now }, memberOf(actor).id)
}

async function see({ db, now }: Pick<Context, 'db' | 'now'>, memberId: string, id?: string): Promise<void> {
  await transact(db, async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { memberId, seenAt: null, ...(id ? { id } : {}) },
      data: { seenAt: now },
    })
    if (count > 0) await announce(tx, 'notice.seen', { memberIds: [memberId] })
  })
}
