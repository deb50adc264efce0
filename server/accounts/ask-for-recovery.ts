import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { emailAddress } from './account-fields.ts'
import { writeRecovery } from './letters.ts'
import { mayAskForMail, mayMail } from './mail-limits.ts'
import type { Visit } from './visit.ts'

export const recoveryInput = z.object({ email: emailAddress })

/**
 * Sends a link to choose a new password, if somebody has this address. The answer does not tell.
 * @throws {Failure} 422 for what is no address, 429 when this network has asked too often
 */
export async function askForRecovery({ db, now }: Context, input: unknown, visit: Visit): Promise<void> {
  const { email } = parse(recoveryInput, input)
  await mayAskForMail(visit.addressKey)
  const mail = await mayMail(email, 'recover')
  const member = await db.member.findUnique({
    where: { email },
    select: { id: true, displayName: true, locale: true, suspendedAt: true },
  })
  if (!mail || !member || member.suspendedAt) return
  await transact(db, (tx) => writeRecovery(tx, { ...member, email }, now))
}
