import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { endSessions } from './end-sessions.ts'
import { writePasswordChanged } from './letters.ts'
import { revokeTokens } from './one-time-tokens.ts'
import { givenPassword, newPassword, passwordFault } from './password-rules.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { countAttempt } from './sign-in-limits.ts'
import type { Visit } from './visit.ts'

export const changePasswordInput = z.object({ currentPassword: givenPassword, password: newPassword })

/**
 * Chooses a new password by the one that holds. All other sessions end, and a mail tells of it.
 * @param keep public id of the session by which the member asks
 * @throws {Failure} 403 for readers, 422 for a password that is wrong or cannot be taken, 429 after too many wrong ones
 */
export async function changePassword(
  { db, actor, now }: Context,
  input: unknown,
  keep: string | null,
  visit: Visit,
): Promise<void> {
  const { id } = memberOf(actor)
  const { currentPassword, password } = parse(changePasswordInput, input)
  const member = await db.member.findUniqueOrThrow({
    where: { id },
    select: { id: true, email: true, displayName: true, locale: true, passwordHash: true },
  })
  const owner = { ...member, email: member.email ?? '' }
  const fault = await passwordFault(password, owner)
  if (fault) throw invalid({ password: fault })
  // Counted as attempts to sign in are: a borrowed browser must not become a place to guess.
  const attempt = await countAttempt(owner.email, visit.addressKey)
  const wrong = () => invalid({ currentPassword: { key: 'password.wrong' } })
  if (!(await isPassword(currentPassword, member.passwordHash))) throw wrong()
  await attempt.succeeded()
  const passwordHash = await hashPassword(password)
  await transact(db, async (tx) => {
    // Another new password may have been chosen while this one waited to be hashed.
    const { count } = await tx.member.updateMany({
      where: { id, passwordHash: member.passwordHash },
      data: { passwordHash },
    })
    if (count === 0) throw wrong()
    await revokeTokens(tx, id, ['recover_password'], now)
    await endSessions(tx, id, keep ? { except: keep } : {})
    if (owner.email) await writePasswordChanged(tx, owner)
  })
}
