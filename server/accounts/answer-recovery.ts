import { z } from 'zod'
import { type Db, transact } from '#server/platform/db.ts'
import { writeRecovery } from './letters.ts'
import { TOKEN_LIFE } from './one-time-tokens.ts'

const askedFor = z.object({ email: z.string(), askedAt: z.coerce.date() })

/**
 * Sends a link to choose a new password to an address that was asked for, if somebody in good standing has it: the job
 * that `askForRecovery` leaves behind. One that comes too late, when its link would be too old, does nothing.
 */
export async function answerRecovery(db: Db, payload: unknown, now: Date): Promise<void> {
  const { email, askedAt } = askedFor.parse(payload)
  if (now.getTime() - askedAt.getTime() > TOKEN_LIFE.recover_password) return
  const member = await db.member.findUnique({
    where: { email },
    select: { id: true, displayName: true, locale: true, suspendedAt: true },
  })
  if (!member || member.suspendedAt) return
  await transact(db, (tx) => writeRecovery(tx, { ...member, email }, askedAt))
}
