import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { endSessions } from './end-sessions.ts'
import { writePasswordChanged } from './letters.ts'
import { consumeToken, peekToken, revokeTokens, spentLink } from './one-time-tokens.ts'
import { newPassword, passwordFault } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { forgiveAttempts } from './sign-in-limits.ts'
import { confirmAddress, verifyInput } from './verify-address.ts'
import type { Visit } from './visit.ts'

export const recoverInput = verifyInput.extend({ password: newPassword })

/**
 * Chooses a new password by a link that was sent to one's address, which is thereby confirmed. All sessions end: one
 * signs in anew. A password that is refused does not use the link up.
 * @throws {Failure} 422 for a password that cannot be taken, or a link that has been used or is too old
 */
export async function recoverPassword({ db, now }: Context, input: unknown, visit: Visit): Promise<void> {
  const { token, password } = parse(recoverInput, input)
  const found = await peekToken(db, 'recover_password', token, now)
  const member = found?.memberId
    ? await db.member.findUnique({
        where: { id: found.memberId },
        select: { id: true, email: true, displayName: true, locale: true },
      })
    : null
  if (!member?.email) throw spentLink()
  const owner = { ...member, email: member.email }
  const fault = await passwordFault(password, owner)
  if (fault) throw invalid({ password: fault })
  const passwordHash = await hashPassword(password)
  await transact(db, async (tx) => {
    await consumeToken(tx, 'recover_password', token, now)
    await tx.member.update({ where: { id: owner.id }, data: { passwordHash } })
    await confirmAddress(tx, owner.id, now)
    await revokeTokens(tx, owner.id, ['recover_password', 'verify_address'], now)
    await endSessions(tx, owner.id, {})
    await writePasswordChanged(tx, owner)
  })
  await forgiveAttempts(owner.email, visit.addressKey)
}
