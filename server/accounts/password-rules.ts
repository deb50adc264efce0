import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Said } from '#server/platform/failures.ts'
import { ACCOUNT_LIMITS } from './terms.ts'

/** A new password as sent: nothing is trimmed; length in code points. */
export const newPassword = z.string({ error: 'field.missing' }).transform((raw, context): string => {
  const { min, max } = ACCOUNT_LIMITS.password
  const length = raw.length > max * 2 ? raw.length : [...raw].length
  if (length === 0) context.addIssue({ code: 'custom', message: 'field.missing' })
  else if (length < min) context.addIssue({ code: 'custom', message: 'password.too_short', params: { min } })
  else if (length > max) context.addIssue({ code: 'custom', message: 'field.too_long', params: { max } })
  else if (!raw.isWellFormed() || raw.includes('\0')) context.addIssue({ code: 'custom', message: 'field.characters' })
  return raw
})

/** A password that somebody signs in with: any text that could be one. Too long is simply wrong, so the answer is the same. */
export const givenPassword = z
  .string({ error: 'field.missing' })
  .min(1, { error: 'field.missing' })
  .transform((raw) => (raw.length > ACCOUNT_LIMITS.password.max * 2 ? '' : raw))

/** What a password must not be made of: the person's own address and name. */
export interface PasswordOwner {
  email: string
  displayName: string
}

/** What is wrong with a new password, or undefined. Letter case does not make a common password a good one. */
export async function passwordFault(password: string, owner: PasswordOwner): Promise<Said | undefined> {
  const plain = password.normalize('NFKC').toLowerCase()
  if ((await commonPasswords()).has(plain)) return { key: 'password.common' }
  if (isOwn(plain, owner)) return { key: 'password.own' }
  if (new Set(plain).size < 4) return { key: 'password.common' }
  return undefined
}

/** Whether the password is the person's address, a part of it, or their name, perhaps with figures and signs put around it. */
function isOwn(plain: string, { email, displayName }: PasswordOwner): boolean {
  const letters = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '')
  const address = email.toLowerCase()
  const [local = '', domain = ''] = address.split('@')
  if ([address, local, domain].includes(plain)) return true
  const bare = letters(plain)
  return bare.length > 0 && [address, local, domain, displayName].some((own) => letters(own) === bare)
}

let common: Promise<ReadonlySet<string>> | undefined

/** The common passwords of ten characters or more, read when the first one is asked about. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= readFile(new URL('./common-passwords.json', import.meta.url), 'utf8').then((text) => {
    const list = JSON.parse(text) as { passwords: string[] }
    return new Set(list.passwords)
  })
  return common
}
