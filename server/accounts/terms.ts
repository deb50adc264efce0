/**
 * Words and limits of accounts that the browser uses too.
 */

/** Name of the cookie by which a browser is known. */
export const SESSION_COOKIE = 'allmenning_session'

/** The six stakeholder groups, in the order in which they are shown everywhere: seats, columns, legends, lists. */
export const GROUPS = ['researcher', 'clinician', 'interpreter', 'ngo', 'service_user', 'policymaker'] as const
export type Group = (typeof GROUPS)[number]

/** Staff roles. A person may hold several; nobody acts on a case about themselves. */
export const STAFF_ROLES = ['curator', 'moderator', 'coordinator', 'administrator'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** The form of a group's code that URLs, CSS and `data-color` use: `service_user` is written `service-user` there. */
export const groupSlug = (group: Group): string => group.replace('_', '-')

/** The group that a URL or colour name stands for, or undefined if there is none. */
export const groupFromSlug = (slug: string): Group | undefined => GROUPS.find((group) => groupSlug(group) === slug)

/** Parts of a member's page that each have an audience of their own, in the order of the page. */
export const PROFILE_FIELDS = ['groups', 'themes', 'languages', 'posts'] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** Who may see a part of a member's page, the widest first. */
export const FIELD_AUDIENCES = ['everyone', 'members', 'nobody'] as const
export type FieldAudience = (typeof FIELD_AUDIENCES)[number]

/** How much less one wants to hear from somebody. */
export const BLOCK_KINDS = ['mute', 'block'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** People whom one member may mute or block. */
export const BLOCKS_AT_MOST = 500

/** Lengths in characters (Unicode code points) and limits of an account's fields. */
export const ACCOUNT_LIMITS = {
  displayName: { min: 2, max: 60 },
  tagline: { max: 80 },
  email: { max: 254 },
  password: { min: 10, max: 200 },
  languages: { max: 8 },
  /** Mails about signing in to one address, whoever asks. */
  mailsAnHour: 4,
  suspensionReason: { min: 10, max: 500 },
  /** Why somebody is given a staff role, or it is taken back. */
  appointmentReason: { min: 10, max: 500 },
  /** Why a coordinator has to see an address. */
  addressReason: { min: 10, max: 300 },
} as const

/** How long a suspension may last, in days; `open` lasts until somebody lifts it (a ban). */
export const SUSPENSION_TERMS = ['1', '3', '7', '14', '30', '90', 'open'] as const
export type SuspensionTerm = (typeof SUSPENSION_TERMS)[number]

/** The longest suspension that a moderator may decide in a case, in days. */
export const MODERATORS_SUSPEND_DAYS = 30

/** Those that a moderator may choose. */
export const MODERATORS_TERMS = SUSPENSION_TERMS.filter((term) => Number(term) <= MODERATORS_SUSPEND_DAYS)
