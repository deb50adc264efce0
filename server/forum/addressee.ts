import { z } from 'zod'
import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { FORUM_LIMITS, type Kind } from './terms.ts'

const { min, max } = FORUM_LIMITS.organisation

/** Whom a question is addressed to: a group, an organisation by name, or everybody. */
export const addressedFields = {
  addressedGroup: z
    .enum([...GROUPS, ''], { error: 'field.invalid' })
    .optional()
    .default(''),
  addressedOrganisation: guardedText({ max, line: true }).optional().default(''),
}

/**
 * The addressee of what is opened, as its columns hold it; only questions have one.
 * @throws {Failure} 422 for a group and an organisation at once, and for a name of one letter
 */
export function addresseeOf({
  kind,
  addressedGroup,
  addressedOrganisation,
}: {
  kind: Kind
  addressedGroup: Group | ''
  addressedOrganisation: string
}): { addressedGroup: Group | null; addressedOrganisation: string | null } {
  if (kind !== 'question') return { addressedGroup: null, addressedOrganisation: null }
  if (addressedGroup && addressedOrganisation) throw invalid({ addressedOrganisation: { key: 'addressed.either' } })
  if (addressedOrganisation && [...addressedOrganisation].length < min)
    throw invalid({ addressedOrganisation: { key: 'field.too_short', values: { min } } })
  return { addressedGroup: addressedGroup || null, addressedOrganisation: addressedOrganisation || null }
}
