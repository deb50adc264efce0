import type { Group } from '#server/accounts/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import {
  INITIATIVE_COLUMNS,
  type InitiativeCard,
  type InitiativeRow,
  initiativeCard,
  initiativeTables,
} from './initiative-rows.ts'
import { type MaterialView, materialsIn } from './materials-of.ts'
import type { Parts } from './terms.ts'

/** Somebody who answers for an initiative. */
export interface Owner {
  publicId: string
  displayName: string
  pseudonym: boolean
  /** The group that whoever shared it spoke as; which groups people belong to is theirs to show. */
  voice: Group | null
}

/** An initiative with all that its page tells. */
export interface InitiativePage {
  initiative: InitiativeCard &
    Pick<InitiativeRow, 'parts' | 'running' | 'reasons' | 'statuses' | 'ages' | 'arrivals' | 'version'> & {
      /** ISO 8601 */
      createdAt: string
      replyCount: number
    }
  owners: Owner[]
  materials: MaterialView[]
  /** Posts in its conversation, by the group that they were said as. */
  voices: Voices
  may: { revise: boolean; invite: boolean }
}

/** What its page asks of an initiative and its conversation. */
type PageRow = InitiativeRow & { voices: Voices | null; spoken: boolean }

/** Whether the asker has said something in the conversation that stands. */
const spokenBy = (actor: Actor): Prisma.Sql =>
  isMember(actor)
    ? Prisma.sql`EXISTS (SELECT FROM post WHERE post.thread_id = thread.id AND post.author_id = ${actor.id}::uuid
                                            AND post.withdrawn_at IS NULL)`
    : Prisma.sql`false`

/**
 * An initiative as its page shows it.
 * @throws {Failure} 404 for a thread that is no practice or that one may not see
 */
export async function initiativePage({ db, actor, now, locale }: Context, id: number): Promise<InitiativePage> {
  const rows = await db.$queryRaw<PageRow[]>`
    SELECT ${INITIATIVE_COLUMNS}, ${spokenBy(actor)} AS spoken,
           (SELECT json_object_agg(voice, post_count) FROM thread_voice WHERE thread_id = thread.id) AS voices
      FROM ${initiativeTables(locale, actor)} WHERE thread.id = ${id}`
  const row = rows[0]
  if (!row) throw notFound()
  authorize(actor, 'initiative.read', { thread: row })
  const owners = await db.$queryRaw<(Owner & { id: string })[]>`
    SELECT member.id, member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym,
           CASE WHEN member.id = thread.author_id THEN thread.voice END AS voice
      FROM initiative_owner JOIN member ON member.id = initiative_owner.member_id
           JOIN thread ON thread.id = initiative_owner.thread_id
     WHERE initiative_owner.thread_id = ${id} ORDER BY initiative_owner.since, member.display_name`
  const materials = row.materialCount > 0 ? await materialsIn(db, id) : []
  const facts = { thread: row, owners: owners.map((owner) => owner.id) }
  const { parts, running, reasons, statuses, ages, arrivals, version, createdAt, postCount } = row
  return {
    initiative: {
      ...initiativeCard(row, now),
      parts: parts as Parts,
      running,
      reasons,
      statuses,
      ages,
      arrivals,
      version,
      createdAt: createdAt.toISOString(),
      replyCount: postCount - 1,
    },
    owners: owners.map(({ id: _id, ...owner }) => owner),
    materials,
    voices: row.voices ?? {},
    may: { revise: can(actor, 'initiative.revise', facts), invite: can(actor, 'thread.invite', row) },
  }
}
