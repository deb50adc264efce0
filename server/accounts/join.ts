import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { belongingFields, emailAddress, nameFields, seatsOf } from './account-fields.ts'
import { writeAccountExists, writeRecovery, writeVerification } from './letters.ts'
import { mayAskForMail, mayMail } from './mail-limits.ts'
import { revokeTokens } from './one-time-tokens.ts'
import { newPassword, passwordFault } from './password-rules.ts'
import { hashPassword, isPassword } from './passwords.ts'
import type { Visit } from './visit.ts'

export const joinInput = z.object({ ...nameFields, email: emailAddress, password: newPassword, ...belongingFields })
type Joining = z.output<typeof joinInput>

/**
 * Joins: makes an account whose address is yet to be confirmed by the link in a mail. Whoever has the address already,
 * and however, the answer and the work are the same; only the mail differs. A form sent twice makes one account.
 * @param returnTo local path on which the link of the mail ends; checked by whoever calls
 * @throws {Failure} 422 for fields that cannot be taken, 429 when too many ask at once
 */
export async function join(context: Context, input: unknown, visit: Visit, returnTo = '/'): Promise<void> {
  const { db } = context
  const joining = parse(joinInput, input)
  const fault = await passwordFault(joining.password, joining)
  if (fault) throw invalid({ password: fault })
  // First what is cheap: whoever is refused takes no place in the queue of hashes.
  await mayAskForMail(visit.addressKey)
  const standing = await db.member.findUnique({ where: { email: joining.email }, select: { passwordHash: true } })
  const passwordHash = await hashPassword(joining.password)
  const same = await isPassword(joining.password, standing?.passwordHash)
  // A second form with another password takes the first link away, so it is not held back by the form before it.
  const mail =
    (await mayMail(joining.email, 'join')) || (standing !== null && !same && (await mayMail(joining.email, 'recover')))
  await transact(db, (tx) =>
    enter(tx, context, joining, { passwordHash, found: standing !== null, same, mail, returnTo }),
  )
}

/** What was found out before the transaction. */
interface Known {
  passwordHash: string
  /** There was an account with this address. */
  found: boolean
  /** The account that stands has this very password. */
  same: boolean
  /** A mail may be sent. */
  mail: boolean
  /** Local path that the person was going to. */
  returnTo: string
}

async function enter(
  tx: Tx,
  { now, locale: asked }: Context,
  joining: Joining,
  { passwordHash, found, same, mail, returnTo }: Known,
): Promise<void> {
  const { displayName, pseudonym, groups, email, locale = asked } = joining
  const languages = joining.languages.length > 0 ? joining.languages : [locale]
  const profile = { displayName, pseudonym, languages, locale }
  // Two forms with one address, one after the other: the second finds what the first has made.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(lower(${email}), 1))`
  const standing = await tx.member.findUnique({
    where: { email },
    select: { id: true, locale: true, displayName: true, emailVerifiedAt: true, passwordHash: true },
  })
  if (!standing) {
    const made = await tx.member.create({
      data: { ...profile, email, passwordHash, createdAt: now, groups: seatsOf(groups) },
    })
    if (mail) await writeVerification(tx, { ...made, email }, now, returnTo)
    return
  }
  const owner = { ...standing, email }
  if (standing.emailVerifiedAt) return mail ? writeAccountExists(tx, owner) : undefined
  // The same form sent twice at once: the other request has made the account meanwhile, and the mail may be left to this one.
  const again = same || (!found && (await isPassword(joining.password, standing.passwordHash)))
  if (again) return mail ? writeVerification(tx, owner, now, returnTo) : undefined
  // Two people, perhaps, with one unconfirmed address. No earlier link and nobody's password counts until the owner of the
  // mailbox has chosen one: else a stranger who joined first would share the account of the person who confirms it.
  await revokeTokens(tx, standing.id, ['verify_address'], now)
  await tx.memberGroup.deleteMany({ where: { memberId: standing.id } })
  await tx.member.update({
    where: { id: standing.id },
    data: { ...profile, passwordHash: null, groups: seatsOf(groups) },
  })
  if (mail) await writeRecovery(tx, { ...owner, ...profile }, now, true)
}
