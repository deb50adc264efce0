import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { knownCase } from './case-facts.ts'
import type { DangerItem } from './danger.plain.ts'
import { standingCare } from './standing-care.ts'

/** What is done in a case where somebody may be in danger. Instants are ISO 8601 strings. */
export interface DangerOfCase {
  /** Since when the post is hidden so that its author is cared for. */
  hiddenSince: string | null
  ticks: { item: DangerItem; by: string; at: string }[]
  /** Of a case about a conversation: its opening post, which can be hidden by itself. */
  opening: string | null
  may: { care: boolean; tick: boolean; end: boolean }
}

/**
 * The part of a case about danger; null for a case about something else that holds no post which could be hidden so.
 * @throws {Failure} 403 for readers, 404 for a case one may not see
 */
export async function dangerOfCase({ db, actor }: Context, caseId: number): Promise<DangerOfCase | null> {
  memberOf(actor)
  const facts = await knownCase(db, actor, caseId)
  if (!facts) throw notFound()
  authorize(actor, 'case.read', facts)
  const ofPost = facts.subject === 'post'
  const care = await standingCare(db, caseId)
  const about = facts.rule === 'danger' || care !== null
  const mayCare = can(actor, 'case.care', facts) && facts.origin !== 'appeal'
  if (!about && !(ofPost && mayCare)) return null
  const ticks = await db.$queryRaw<{ item: DangerItem; by: string | null; at: Date }[]>`
    SELECT item, member.display_name AS by, at
      FROM danger_tick LEFT JOIN member ON member.id = danger_tick.by_id WHERE case_id = ${caseId}`
  return {
    hiddenSince: care?.inForceAt?.toISOString() ?? null,
    ticks: ticks.map(({ item, by, at }) => ({ item, by: by ?? '', at: at.toISOString() })),
    opening: facts.subject === 'thread' ? `post:${facts.threadId}:1` : null,
    may: {
      care: mayCare && ofPost,
      tick: about && can(actor, 'case.handle', facts),
      end: care !== null && can(actor, 'care.end', facts),
    },
  }
}
