import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { isMember } from './actor.ts'
import { forumRules, type ThreadFacts, visibleThreads } from './forum.ts'
import { visibleRelations } from './relations.ts'

/** What the rules need to know of a notice. */
export interface NoticeFacts {
  memberId: string
  /** Null for what is told beside all conversations. */
  thread: ThreadFacts | null
  /** What it tells of still is: the post stands, the mark, the outcome. */
  stands: boolean
}

/** Who may do what with notices. */
export const notificationRules = {
  /** One's own, as long as what it tells of may be read and still is. */
  'notice.read': (actor: Actor, notice: NoticeFacts): boolean =>
    isMember(actor) &&
    notice.memberId === actor.id &&
    notice.stands &&
    (notice.thread === null || forumRules['thread.read'](actor, notice.thread)),
}

/** Whether what a notice tells of still is: a condition over a table named `notice`. */
export const noticeStands = Prisma.sql`
  (notice.number IS NULL OR EXISTS (
    SELECT FROM post
     WHERE post.thread_id = notice.thread_id AND post.number = notice.number AND post.withdrawn_at IS NULL))
  AND (notice.kind <> 'post_helped' OR EXISTS (
    SELECT FROM helped_mark WHERE helped_mark.thread_id = notice.thread_id AND helped_mark.number = notice.number))
  AND (notice.kind <> 'mentioned' OR EXISTS (
    SELECT FROM mention JOIN post ON post.id = mention.post_id
     WHERE mention.member_id = notice.member_id AND post.thread_id = notice.thread_id AND post.number = notice.number))
  AND (notice.kind <> 'initiative_adopted' OR EXISTS (
    SELECT FROM adoption
     WHERE adoption.thread_id = notice.thread_id AND adoption.id::text = notice.subject AND adoption.withdrawn_at IS NULL))
  AND (notice.kind <> 'relation_proposed' OR EXISTS (
    SELECT FROM relation WHERE relation.id::text = notice.subject AND relation.withdrawn_at IS NULL))
  AND (notice.kind <> 'relation_answered' OR EXISTS (
    SELECT FROM relation_answer said JOIN relation ON relation.id = said.relation_id
     WHERE concat_ws(' ', relation.id, said.verdict, said.member_id) = notice.subject
       AND relation.withdrawn_at IS NULL))
  AND (notice.kind <> 'ownership_offered' OR EXISTS (
    SELECT FROM ownership_offer offer
     WHERE offer.thread_id = notice.thread_id AND offer.id::text = notice.subject AND offer.declined_at IS NULL))
  AND (notice.kind <> 'ownership_accepted' OR EXISTS (
    SELECT FROM initiative_owner
     WHERE initiative_owner.thread_id = notice.thread_id AND initiative_owner.member_id = notice.actor_id))
  AND (notice.kind <> 'ownership_declined' OR EXISTS (
    SELECT FROM ownership_offer offer
     WHERE offer.thread_id = notice.thread_id AND offer.id::text = notice.subject AND offer.declined_at IS NOT NULL))
  AND (notice.kind NOT IN ('initiative_attempted', 'attempt_answered') OR EXISTS (
    SELECT FROM attempt
     WHERE attempt.thread_id = notice.thread_id AND attempt.id::text = notice.subject AND attempt.withdrawn_at IS NULL))
  AND (notice.kind <> 'post_quoted' OR EXISTS (
    SELECT FROM quotation JOIN post ON post.id = quotation.post_id
     WHERE quotation.thread_id = notice.thread_id AND quotation.id::text = notice.subject AND post.withdrawn_at IS NULL))
  AND (notice.kind <> 'help_asked' OR EXISTS (
    SELECT FROM help_call WHERE help_call.thread_id = notice.thread_id AND help_call.id::text = notice.subject))
  AND (notice.kind <> 'help_offered' OR EXISTS (
    SELECT FROM help_answer WHERE help_answer.call_id::text || ' ' || help_answer.member_id = notice.subject))
  AND (notice.kind <> 'danger_reported' OR EXISTS (
    SELECT FROM member_role
     WHERE member_role.member_id = notice.member_id AND member_role.role IN ('moderator', 'coordinator')))
  AND (notice.kind NOT IN ('decision_made', 'cared_for') OR EXISTS (SELECT FROM decision WHERE decision.id::text = notice.subject))
  AND (notice.kind NOT LIKE 'held!_%' ESCAPE '!' OR EXISTS (
    SELECT FROM held_post
     WHERE held_post.id::text = split_part(notice.subject, ' ', 1) AND notice.kind = 'held_' || held_post.state))
  AND (notice.kind <> 'collection_grown' OR EXISTS (
    SELECT FROM collection_item item JOIN collection ON collection.id = item.collection_id
     WHERE item.thread_id = notice.thread_id AND item.collection_id::text = split_part(notice.subject, ' ', 1)
       AND collection.published_at IS NOT NULL))
  AND (notice.kind NOT IN ('thread_locked', 'thread_unlocked', 'thread_refiled') OR EXISTS (
    SELECT FROM thread steered
     WHERE steered.id = notice.thread_id AND steered.id::text = split_part(notice.subject, ' ', 1)
       AND CASE notice.kind
             WHEN 'thread_locked'
             THEN (extract(epoch FROM steered.locked_at) * 1000)::bigint::text = split_part(notice.subject, ' ', 2)
             WHEN 'thread_unlocked' THEN steered.locked_at IS NULL
             ELSE true END))
  AND (notice.kind <> 'response_given' OR EXISTS (
    SELECT FROM official_response response
     WHERE response.thread_id = notice.thread_id AND response.id::text = split_part(notice.subject, ' ', 1)))
  AND (notice.kind <> 'outcome_written' OR EXISTS (SELECT FROM outcome WHERE outcome.thread_id = notice.thread_id))`

/** The twin of `notice.read` for queries: a predicate over `notice` with its `thread` left-joined. */
export const visibleNotices = (actor: Actor): Prisma.Sql =>
  isMember(actor)
    ? Prisma.sql`notice.member_id = ${actor.id}::uuid AND (notice.thread_id IS NULL OR ${visibleThreads(actor)}) AND ${noticeStands}
        AND (notice.kind NOT LIKE 'relation%' OR EXISTS (
          SELECT FROM relation WHERE relation.id::text = split_part(notice.subject, ' ', 1) AND ${visibleRelations(actor)}))`
    : Prisma.sql`false`
