/**
 * Words and limits of the materials of an initiative, which the browser uses too.
 */

/** What may be done with a material, from the freest on; `other` says so in words. */
export const LICENCES = ['cc0', 'cc_by', 'cc_by_sa', 'cc_by_nc', 'reserved', 'other'] as const
export type Licence = (typeof LICENCES)[number]

/** The licences that are known by their own names in every language, with the addresses of their texts. */
export const LICENCE_TEXTS: Partial<Record<Licence, { name: string; href: string }>> = {
  cc0: { name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  cc_by: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  cc_by_sa: { name: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  cc_by_nc: { name: 'CC BY-NC 4.0', href: 'https://creativecommons.org/licenses/by-nc/4.0/' },
}

/** Lengths in characters (Unicode code points), and how many materials an initiative may list. */
export const MATERIAL_LIMITS = {
  title: { min: 2, max: 160 },
  licenceWords: { max: 200 },
  url: { max: 500 },
  count: 20,
} as const
