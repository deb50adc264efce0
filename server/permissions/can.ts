import type { Actor } from '#server/platform/context.ts'
import { type Failure, forbidden, notFound } from '#server/platform/failures.ts'
import { accountRules } from './accounts.ts'
import { attemptRules } from './attempts.ts'
import { findingRules } from './findings.ts'
import { forumRules } from './forum.ts'
import { heldRules } from './held.ts'
import { helpRules } from './help.ts'
import { initiativeRules } from './initiatives.ts'
import { moderationRules } from './moderation.ts'
import { notificationRules } from './notifications.ts'
import { quotationRules } from './quotations.ts'
import { relationRules } from './relations.ts'
import { shapingRules } from './shaping.ts'
import { translationRules } from './translations.ts'
import { uploadRules } from './uploads.ts'

/** Every rule of the product, by ability. */
export const rules = {
  ...accountRules,
  ...attemptRules,
  ...forumRules,
  ...findingRules,
  ...heldRules,
  ...helpRules,
  ...initiativeRules,
  ...moderationRules,
  ...notificationRules,
  ...relationRules,
  ...quotationRules,
  ...shapingRules,
  ...translationRules,
  ...uploadRules,
}

/** The name of something that somebody may or may not do: `noun.verb`. */
export type Ability = keyof typeof rules
type Subject<A extends Ability> = Parameters<(typeof rules)[A]> extends [Actor, infer S] ? [subject: S] : []

/** Whether the actor may do this. */
export function can<A extends Ability>(actor: Actor, ability: A, ...subject: Subject<A>): boolean {
  const rule = rules[ability] as (actor: Actor, subject?: unknown) => boolean
  return rule(actor, subject[0])
}

/**
 * Throws unless the actor may do this.
 * @throws {Failure} 403, or 404 for abilities that end in `.read`: what one may not see does not exist
 */
export function authorize<A extends Ability>(actor: Actor, ability: A, ...subject: Subject<A>): void {
  if (can(actor, ability, ...subject)) return
  const failure: Failure = ability.endsWith('.read') ? notFound() : forbidden()
  throw failure
}
