import { domainToASCII } from 'node:url'
import { z } from 'zod'
import { LOCALES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { sayIdentifier } from '#server/platform/identifier-refusal.ts'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'
import { several, tick } from '#server/platform/parse.ts'
import { ACCOUNT_LIMITS, GROUPS, type Group } from './terms.ts'

const ADDRESS = z.email().max(ACCOUNT_LIMITS.email.max)

/** An e-mail address. Letters outside ASCII in its domain are written as the mail system writes them. */
export const emailAddress = z.string({ error: 'email.invalid' }).transform((raw, context): string => {
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  if (raw.length > ACCOUNT_LIMITS.email.max * 2) return refuse('email.invalid')
  const typed = raw.trim().normalize('NFC')
  if (typed === '') return refuse('field.missing')
  const at = typed.lastIndexOf('@')
  const address = `${typed.slice(0, at)}@${domainToASCII(typed.slice(at + 1))}`
  if (at < 1 || !ADDRESS.safeParse(address).success) return refuse('email.invalid')
  const found = blockingIdentifier(typed)
  return found ? refuse(sayIdentifier(found).key) : address
})

/** The name that is shown. */
export const nameFields = {
  displayName: guardedText({ ...ACCOUNT_LIMITS.displayName, line: true }),
  pseudonym: tick,
}

/** What a member belongs to, and how they read. */
export const belongingFields = {
  groups: several(z.enum(GROUPS, { error: 'field.invalid' }), {
    min: 1,
    max: GROUPS.length * 2,
    missing: 'group.choose',
  }),
  languages: several(z.enum(TEXT_LANGUAGES, { error: 'field.invalid' }), { max: ACCOUNT_LIMITS.languages.max }),
  /** Of the interface, and of mails. */
  locale: z.enum(LOCALES, { error: 'field.invalid' }).optional(),
}

/** Rows for the groups of a new member, in the order in which they were chosen. */
export const seatsOf = (groups: readonly Group[]) => ({
  create: groups.map((group, position) => ({ group, position })),
})
