import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { belongingFields, emailAddress, nameFields, seatsOf } from './account-fields.ts'
import { consumeToken, peekToken, spentLink } from './one-time-tokens.ts'
import { openSession } from './open-session.ts'
import { newPassword, passwordFault } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { verifyInput } from './verify-address.ts'
import type { Visit } from './visit.ts'

export const firstCoordinatorInput = verifyInput.extend({
  ...nameFields,
  email: emailAddress,
  password: newPassword,
  ...belongingFields,
})

/**
 * Makes the first coordinator of a new site, by the link from its console: whoever reads the console runs the machine,
 * so the address needs no confirming. Works once, and only while there is no coordinator.
 * @returns the `Set-Cookie` header of the new coordinator's session
 * @throws {Failure} 422 for a link that does not work, or fields that cannot be taken
 */
export async function createFirstCoordinator(context: Context, input: unknown, visit: Visit): Promise<string> {
  const { db, now } = context
  const {
    token,
    email,
    password,
    groups,
    displayName,
    pseudonym,
    languages,
    locale = context.locale,
  } = parse(firstCoordinatorInput, input)
  if (!(await peekToken(db, 'first_coordinator', token, now))) throw spentLink()
  const fault = await passwordFault(password, { email, displayName })
  if (fault) throw invalid({ password: fault })
  const passwordHash = await hashPassword(password)
  return transact(db, async (tx) => {
    await consumeToken(tx, 'first_coordinator', token, now)
    if (await tx.memberRole.findFirst({ where: { role: 'coordinator' } })) throw spentLink()
    if (await tx.member.findUnique({ where: { email }, select: { id: true } }))
      throw invalid({ email: { key: 'email.taken' } })
    const member = await tx.member.create({
      data: {
        displayName,
        pseudonym,
        email,
        passwordHash,
        locale,
        languages: languages.length > 0 ? languages : [locale],
        emailVerifiedAt: now,
        createdAt: now,
        groups: seatsOf(groups),
        roles: { create: { role: 'coordinator', since: now } },
      },
      select: { id: true },
    })
    await announce(tx, 'member.changed', { memberId: member.id })
    return openSession(tx, member.id, visit, now)
  })
}
