import { type FieldAudience, PROFILE_FIELDS, type ProfileField } from './terms.ts'

/** Who may see each part of a member's page. */
export type FieldAudiences = Readonly<Record<ProfileField, FieldAudience>>

/** What holds until somebody chooses. What stands beside every post anyway (the name and its line) has no audience. */
const DEFAULTS: FieldAudiences = { groups: 'everyone', themes: 'members', languages: 'members', posts: 'members' }

/** A pseudonym protects only while what was said under it is not laid side by side. */
const UNDER_A_PSEUDONYM: FieldAudiences = { groups: 'nobody', themes: 'nobody', languages: 'nobody', posts: 'nobody' }

/**
 * Who may see each part of a member's page: what they chose, else a default that protects them.
 * @param chosen by field; whatever is not a field is left out
 */
export function fieldAudiences(
  pseudonym: boolean,
  chosen: Readonly<Partial<Record<ProfileField, FieldAudience>>>,
): FieldAudiences {
  const defaults = pseudonym ? UNDER_A_PSEUDONYM : DEFAULTS
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, chosen[field] ?? defaults[field]])) as Record<
    ProfileField,
    FieldAudience
  >
}
