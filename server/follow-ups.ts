import type { Transporter } from 'nodemailer'
import { sweepAccounts } from '#server/accounts/sweep-accounts.ts'
import type { Db } from '#server/platform/db.ts'
import { deliverMail } from '#server/platform/deliver-mail.ts'
import type { Jobs } from '#server/platform/worker.ts'
import { sweepSignals } from '#server/signals/sweep-signals.ts'

/** The job that sends mail. */
export const MAIL_JOB = 'deliver-mail'

/** What follows from what: every job, what it does, and when it comes round by itself. */
export const followUps = (db: Db, mail: { transport: Transporter; from: string } | undefined): Jobs => ({
  tasks: {
    ...(mail
      ? {
          [MAIL_JOB]: async (_payload, { abortSignal }) =>
            void (await deliverMail(db, mail.transport, mail.from, () => new Date(), abortSignal)),
        }
      : {}),
    'sweep-signals': async () => void (await sweepSignals(db, new Date())),
    'sweep-accounts': async () => void (await sweepAccounts(db, new Date())),
  },
  schedule: {
    ...(mail ? { [MAIL_JOB]: '* * * * *' } : {}),
    'sweep-signals': '17 * * * *',
    'sweep-accounts': '43 2 * * *',
  },
})
