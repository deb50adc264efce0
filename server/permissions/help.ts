import type { Actor } from '#server/platform/context.ts'
import { isMember } from './actor.ts'
import { forumRules } from './forum.ts'
import type { InitiativeFacts } from './initiatives.ts'

const isResearcher = (actor: Actor): boolean => isMember(actor) && actor.groups.includes('researcher')
const owns = (actor: Actor, { owners, thread }: InitiativeFacts): boolean =>
  isMember(actor) && owners.includes(actor.id) && forumRules['thread.read'](actor, thread)

/** Who may do what with help that researchers offer to practice. */
export const helpRules = {
  'help.offer': isResearcher,
  /** A call is between those who answer for an initiative and researchers. */
  'help.read': (actor: Actor, initiative: InitiativeFacts): boolean =>
    owns(actor, initiative) || (isResearcher(actor) && forumRules['thread.read'](actor, initiative.thread)),
  'help.ask': owns,
  'help.answer': (actor: Actor, initiative: InitiativeFacts): boolean =>
    isResearcher(actor) && !owns(actor, initiative) && forumRules['thread.read'](actor, initiative.thread),
}
