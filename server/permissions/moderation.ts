import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { holds, isMember } from './actor.ts'

/** What a moderator answers for; empty lists: all themes, all languages. */
export interface Scope {
  themes: readonly string[]
  languages: readonly string[]
}

/** What the rules need to know of a case. */
export interface CaseFacts {
  /** Whose text it is about. */
  authorId: string
  /** Who reported it; of an appeal, who reported what was decided about. */
  reporterIds: readonly string[]
  takenById: string | null
  themeCode: string | null
  language: string
  /** Handed up: all moderators and coordinators see it. */
  escalated: boolean
  state: string
  /** Of an appeal: who made the decision that it is against, and who agreed to it. */
  deciders: readonly string[]
  /** What the moderator who asks answers for. */
  scope: Scope
}

/** What the rules need to know of a conversation, and what the moderator who asks answers for. */
export interface ModeratedThread {
  authorId: string
  themeCode: string
  language: string
  scope: Scope
}

const within = (list: readonly string[], code: string | null): boolean =>
  list.length === 0 || (code !== null && list.includes(code))

const isOwn = (actor: Actor, { authorId }: { authorId: string }): boolean => isMember(actor) && actor.id === authorId

/** Nobody has to do with a case about themselves, nor sees who reported them. */
export const seesCase = (
  actor: Actor,
  facts: Pick<CaseFacts, 'authorId' | 'takenById' | 'themeCode' | 'language' | 'escalated' | 'scope'>,
): boolean =>
  isMember(actor) &&
  actor.id !== facts.authorId &&
  ((holds(actor, 'moderator') &&
    (facts.escalated ||
      facts.takenById === actor.id ||
      (within(facts.scope.themes, facts.themeCode) && within(facts.scope.languages, facts.language)))) ||
    (holds(actor, 'coordinator') && facts.escalated))

/** Who reported something does not decide about it; who decided does not decide the appeal. */
const isOutsider = (actor: Actor, { reporterIds, deciders }: CaseFacts): boolean =>
  isMember(actor) && !reporterIds.includes(actor.id) && !deciders.includes(actor.id)

/** Who may do what as a moderator. */
export const moderationRules = {
  /** The queue; which cases stand in it is said by `case.read`. */
  'queue.read': (actor: Actor): boolean => holds(actor, 'moderator') || holds(actor, 'coordinator'),
  'case.read': seesCase,
  /** To take a case, write notes, hand it over or up. */
  'case.handle': (actor: Actor, facts: CaseFacts): boolean => seesCase(actor, facts) && facts.state !== 'decided',
  /** To decide, or to agree with a decision that takes two. */
  'case.decide': (actor: Actor, facts: CaseFacts): boolean =>
    seesCase(actor, facts) && facts.state !== 'decided' && isOutsider(actor, facts),
  /**
   * To hide a post of which somebody may be in danger, and care for them, whatever a moderator answers for: minutes count, and
   * nobody is judged by it.
   */
  'post.care': (actor: Actor, post: { authorId: string }): boolean => holds(actor, 'moderator') && !isOwn(actor, post),
  /** The same in a case. */
  'case.care': (actor: Actor, facts: CaseFacts): boolean =>
    facts.state !== 'decided' && ((holds(actor, 'moderator') && !isOwn(actor, facts)) || seesCase(actor, facts)),
  /** To end it: who saw the danger first does not say alone that there was none, and what waits for a second person waits. */
  'care.end': (actor: Actor, facts: CaseFacts): boolean =>
    moderationRules['case.decide'](actor, facts) && facts.state !== 'seconding',
  /** To keep the list of numbers that somebody in need can ring. */
  'helplines.keep': (actor: Actor): boolean => holds(actor, 'coordinator'),
  /** To take a decision back that is in force. */
  'decision.undo': (actor: Actor, facts: CaseFacts): boolean => seesCase(actor, facts) && isOutsider(actor, facts),
  /** What was decided, why and about which words: for their author, and for who may see the case. */
  'decision.read': (actor: Actor, facts: CaseFacts): boolean =>
    isMember(actor) && (actor.id === facts.authorId || seesCase(actor, facts)),
  /** To say that a decision about one's own words is wrong, to rewrite them, or to take them up again. */
  'decision.answer': (actor: Actor, facts: Pick<CaseFacts, 'authorId'>): boolean =>
    isMember(actor) && actor.id === facts.authorId,
  /** To ask moderators to look at something that one may read and that is not one's own. */
  'report.write': (actor: Actor, subject: { authorId: string }): boolean =>
    isMember(actor) && actor.id !== subject.authorId,
  /** To pin and feature threads, write what stands beside themes, and keep collections. */
  'commons.shape': (actor: Actor): boolean => holds(actor, 'curator') || holds(actor, 'moderator'),
  /** To merge themes, which moves what moderators answer for: not for one who answers for some of them alone. */
  'themes.merge': (actor: Actor, { scope }: { scope: Scope }): boolean =>
    (holds(actor, 'curator') || holds(actor, 'moderator')) && scope.themes.length === 0,
  /** To lock, slow, refile, split and merge conversations of the themes and languages that one answers for; never one’s own. */
  'thread.moderate': (actor: Actor, thread: ModeratedThread): boolean =>
    holds(actor, 'moderator') &&
    !isOwn(actor, thread) &&
    within(thread.scope.themes, thread.themeCode) &&
    within(thread.scope.languages, thread.language),
  'staff_log.read': (actor: Actor): boolean => holds(actor, 'coordinator') || holds(actor, 'moderator'),
  /** To say that somebody belongs to a group, or that it is not known any more; never of oneself. */
  'group.confirm': (actor: Actor, member: { id: string }): boolean =>
    isMember(actor) && holds(actor, 'coordinator') && actor.id !== member.id,
  /** To give and take staff roles; never one's own. */
  'staff.appoint': (actor: Actor, member: { id: string }): boolean =>
    isMember(actor) && holds(actor, 'coordinator') && actor.id !== member.id,
}

/** The twin of `case.read` for queries: a predicate over a table or alias named `moderation_case`. */
export function visibleCases(actor: Actor, { themes, languages }: Scope): Prisma.Sql {
  if (!isMember(actor)) return Prisma.sql`false`
  const others = Prisma.sql`moderation_case.author_id <> ${actor.id}::uuid`
  const escalated = Prisma.sql`moderation_case.escalated_at IS NOT NULL`
  const inScope = Prisma.sql`(
    (cardinality(${[...themes]}::text[]) = 0 OR moderation_case.theme_code = ANY(${[...themes]}::text[]))
    AND (cardinality(${[...languages]}::text[]) = 0 OR moderation_case.language = ANY(${[...languages]}::text[])))`
  if (holds(actor, 'moderator'))
    return Prisma.sql`(${others} AND (${escalated} OR moderation_case.taken_by_id = ${actor.id}::uuid OR ${inScope}))`
  return holds(actor, 'coordinator') ? Prisma.sql`(${others} AND ${escalated})` : Prisma.sql`false`
}

/** Entries of the staff log that one may read: a predicate over `staff_log`. What was done in a case about oneself is others’ to read. */
export const loggedForOthers = (actor: Actor): Prisma.Sql =>
  isMember(actor) && moderationRules['staff_log.read'](actor)
    ? Prisma.sql`(staff_log.case_id IS NULL OR NOT EXISTS (
        SELECT FROM moderation_case WHERE moderation_case.id = staff_log.case_id AND author_id = ${actor.id}::uuid))`
    : Prisma.sql`false`
