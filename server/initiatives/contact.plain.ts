/**
 * Words and limits of the contact of an initiative, which the browser uses too.
 */

/** Who sees a contact; where only members read the initiative, `everyone` is all of them. */
export const CONTACT_AUDIENCES = ['everyone', 'members'] as const
export type ContactAudience = (typeof CONTACT_AUDIENCES)[number]

/** Lengths in characters (Unicode code points). */
export const CONTACT_LIMITS = {
  name: { min: 2, max: 120 },
  role: { max: 120 },
  mail: { max: 200 },
  phone: { max: 30 },
  page: { max: 500 },
} as const

/** Whom to ask about an initiative, as those who may see it are shown; what was not given is empty. */
export interface ContactView {
  name: string
  role: string
  mail: string
  phone: string
  /** `https` address. */
  page: string
  audience: ContactAudience
}

/** A phone number as `tel:` wants it. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
