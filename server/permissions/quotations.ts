import type { Actor } from '#server/platform/context.ts'
import { isMember } from './actor.ts'
import { forumRules, type PostFacts, type ThreadFacts } from './forum.ts'

/** What the rules need to know of a passage that is, or is to be, quoted beside an initiative. */
export interface QuotationFacts {
  /** The conversation of the initiative. */
  thread: ThreadFacts
  post: PostFacts
}

const readsBoth = (actor: Actor, { thread, post }: QuotationFacts): boolean =>
  forumRules['thread.read'](actor, thread) && post.withdrawnAt === null && forumRules['thread.read'](actor, post.thread)

/** Who may do what with quotations. */
export const quotationRules = {
  /** Read where both the initiative and the post are read. */
  'quotation.read': readsBoth,
  /** Whoever speaks as a group picks what was said as experience with an initiative. */
  'quotation.pick': (actor: Actor, facts: QuotationFacts): boolean =>
    isMember(actor) && actor.groups.length > 0 && readsBoth(actor, facts),
  /** Whoever picked it, and whoever said it. */
  'quotation.remove': (actor: Actor, facts: QuotationFacts & { pickedById: string }): boolean =>
    isMember(actor) &&
    (actor.id === facts.pickedById || actor.id === facts.post.authorId) &&
    forumRules['thread.read'](actor, facts.thread),
}
