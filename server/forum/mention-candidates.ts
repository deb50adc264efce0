import { countOne } from '#server/accounts/counters.ts'
import { notBlockedBetween } from '#server/accounts/not-blocked.ts'
import type { Group } from '#server/accounts/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound, tooMany } from '#server/platform/failures.ts'
import { mayReadThread } from './may-read-thread.ts'
import { MENTION_LIMITS, referenceOf } from './mention-text.plain.ts'
import { CAN_BE_TOLD, saidInSight } from './mentionable.ts'

/** Somebody who can be named. */
export interface MentionCandidate {
  name: string
  /** What is put after the @: the name, with a reference where others share it. */
  label: string
  /** The group that they last spoke as. */
  group: Group
}

const SHOWN = 8
/** Questions of one member: window in seconds. */
const QUESTIONS = { points: 240, duration: 60 }

/**
 * People whose name, or a word of it, begins so: first those who have spoken in this thread, then those who have spoken
 * in public. Nobody is found who has only spoken where not everyone reads.
 * @param threadId the thread that is written in; undefined while one is opened
 * @throws {Failure} 403 for readers, 404 for a thread one may not see, 429 for too many questions
 */
export async function mentionCandidates(
  { db, actor }: Context,
  { threadId, query }: { threadId: number | undefined; query: string },
): Promise<MentionCandidate[]> {
  const { id } = memberOf(actor)
  if (threadId !== undefined && !(await mayReadThread(db, actor, threadId))) throw notFound()
  const asked = await countOne('mention-question', QUESTIONS, id)
  if (asked.count > QUESTIONS.points) throw tooMany(Math.ceil(asked.endsIn / 1000))
  const wanted = query.normalize('NFC').trim().slice(0, MENTION_LIMITS.query).toLowerCase()
  if (/\p{Cc}/u.test(wanted) || !wanted.isWellFormed()) return []
  const begins = `${wanted.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<{ publicId: string; name: string; group: Group; shared: boolean }[]>`
    SELECT member.public_id AS "publicId", member.display_name AS name, said.voice AS group,
           EXISTS (SELECT FROM member other
                    WHERE lower(other.display_name) = lower(member.display_name) AND other.id <> member.id) AS shared
      FROM member CROSS JOIN LATERAL ${saidInSight(threadId)} said
     WHERE ${CAN_BE_TOLD} AND member.id <> ${id}::uuid AND ${notBlockedBetween(id)}
       AND ${wanted === '' ? Prisma.sql`said.here` : Prisma.sql`(lower(member.display_name) LIKE ${begins} OR lower(member.display_name) LIKE ${`% ${begins}`})`}
     ORDER BY said.here DESC, lower(member.display_name), member.id LIMIT ${SHOWN}`
  return rows.map((row) => ({
    name: row.name,
    label: row.shared ? `${row.name}#${referenceOf(row.publicId)}` : row.name,
    group: row.group,
  }))
}
