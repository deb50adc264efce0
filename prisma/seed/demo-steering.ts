import { logDeed } from '#server/moderation/log-deed.ts'
import type { Tx } from '#server/platform/db.ts'

const LOCKED = '“Immigrants” as one group: when are we allowed to write it, and who pays when we do?'
const PINNED = 'Families ask us to let the children interpret. What do you say, in the room, right then?'
const FEATURED = 'Vi bosetter mange på kort tid: hva må med i den første helsesamtalen, og hva kan vente?'
const REASON =
  'The last posts repeat what was said in #2 and #3, and it had become personal. What was written stays; open a new conversation for what is not answered.'

/**
 * Plants what moderators and curators did to the demo's conversations: one locked, which its author is told, one pinned, one
 * featured. The threads keep the revisions that their posts gave them: nobody has seen the demo before.
 */
export async function plantSteering(tx: Tx, people: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000)
  const staffId = people.get('moderator')
  if (!staffId) throw new Error('The demo has no moderator.')
  const deeds = [
    { title: LOCKED, at: hours(-20), verb: 'thread.locked', data: { lockedAt: hours(-20), lockReason: REASON } },
    { title: PINNED, at: hours(-30), verb: 'thread.pinned', data: { pinnedUntil: hours(24 * 14) } },
    { title: FEATURED, at: hours(-50), verb: 'thread.featured', data: { featuredAt: hours(-50) } },
  ] as const
  for (const { title, at, verb, data } of deeds) {
    const { id, authorId } = await tx.thread.findFirstOrThrow({
      where: { title },
      select: { id: true, authorId: true },
    })
    await tx.thread.update({ where: { id }, data, select: { id: true } })
    await logDeed(tx, { staffId, verb, subjectKey: `thread:${id}` }, at)
    if (verb !== 'thread.locked') continue
    const about = { kind: 'thread_locked', subject: `${id} ${at.getTime()}`, threadId: id, createdAt: at }
    await tx.notice.create({ data: { memberId: authorId, ...about }, select: { id: true } })
  }
}
