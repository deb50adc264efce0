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
  /** The conversation; null for what is told beside all of them. */
  threadId: number | null
  slug: string
  /** The post, if it is about one. */
  number: number | null
  /** What it is told of, as its kind names it. */
  subject: string
}

/**
 * Opens a notice: it counts as read from now on, in all windows.
 * @throws {Failure} 403 for readers, 404 for others' notices and for one that tells nothing any more
 */
export async function openNotice({ db, actor, now }: Context, id: string): Promise<NoticeTarget> {
  const { id: memberId } = memberOf(actor)
  if (!z.uuid().safeParse(id).success) throw notFound()
  const [found] = await db.$queryRaw<(Omit<NoticeTarget, 'slug'> & { title: string | null; seen: boolean })[]>`
    SELECT notice.kind, thread.id AS "threadId", thread.title, notice.number, notice.subject,
           notice.seen_at IS NOT NULL AS seen
      FROM notice LEFT JOIN thread ON thread.id = notice.thread_id
     WHERE notice.id = ${id}::uuid AND ${visibleNotices(actor)}`
  if (!found) throw notFound()
  if (!found.seen) await see({ db, now }, memberId, id)
  const { seen: _seen, title, ...target } = found
  return { ...target, slug: slugOf(title ?? '') }
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
