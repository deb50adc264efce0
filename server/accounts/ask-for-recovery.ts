import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { addJob } from '#server/platform/worker.ts'
import { emailAddress } from './account-fields.ts'
import { mayAskForMail, mayMail } from './mail-limits.ts'
import type { Visit } from './visit.ts'

/** The job that answers whoever has asked for a link. */
export const RECOVERY_JOB = 'answer-recovery'

export const recoveryInput = z.object({ email: emailAddress })

/**
 * Asks for a link to choose a new password. Whether anybody has this address is found out by a job, for every address
 * alike: neither the answer nor the time that it takes tells.
 * @throws {Failure} 422 for what is no address, 429 when this network has asked too often
 */
export async function askForRecovery({ db, now }: Context, input: unknown, visit: Visit): Promise<void> {
  const { email } = parse(recoveryInput, input)
  await mayAskForMail(visit.addressKey)
  if (!(await mayMail(email, 'recover'))) return
  await transact(db, (tx) => addJob(tx, RECOVERY_JOB, { email, askedAt: now.toISOString() }))
}
