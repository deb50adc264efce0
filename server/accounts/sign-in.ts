import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { emailAddress } from './account-fields.ts'
import { knownDevice, rememberDevice } from './known-device.ts'
import { writeVerification } from './letters.ts'
import { mayAskForMail, mayMail } from './mail-limits.ts'
import { openSession } from './open-session.ts'
import { givenPassword } from './password-rules.ts'
import { isPassword } from './passwords.ts'
import { countAttempt } from './sign-in-limits.ts'
import type { Visit } from './visit.ts'

/** `Set-Cookie` headers of whoever has signed in: of the session, and by which the browser is known from now on. */
export interface SignedIn {
  session: string
  device: string
}

export const signInInput = z.object({ email: emailAddress, password: givenPassword })

/**
 * Signs in by address and password. An unknown address and a wrong password get the same answer after the same work;
 * only the right password is told that the account is suspended or its address not confirmed (a new mail is sent then).
 * @throws {Failure} 422 in words for the person, 429 after too many failures
 */
export async function signIn({ db, now }: Context, input: unknown, visit: Visit): Promise<SignedIn> {
  const { email, password } = parse(signInInput, input)
  const attempt = await countAttempt(email, visit.addressKey, knownDevice(visit.deviceCookie, email))
  const member = await db.member.findUnique({
    where: { email },
    select: { id: true, displayName: true, locale: true, passwordHash: true, emailVerifiedAt: true, suspendedAt: true },
  })
  const right = await isPassword(password, member?.passwordHash)
  if (!right || !member) throw new Failure(422, { key: 'sign_in.refused' })
  await attempt.succeeded()
  if (!member.emailVerifiedAt && !member.suspendedAt) {
    await mayAskForMail(visit.addressKey)
    if (await mayMail(email, 'join')) await transact(db, (tx) => writeVerification(tx, { ...member, email }, now))
    throw new Failure(422, { key: 'sign_in.unverified' })
  }
  const session = await transact(db, (tx) => openSession(tx, member.id, visit, now, member.passwordHash))
  return { session, device: rememberDevice(visit.deviceCookie, email) }
}
