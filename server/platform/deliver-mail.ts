import { createTransport, type Transporter } from 'nodemailer'
import { type Db, Prisma } from './db.ts'
import type { MailPurpose, MailText } from './mail.ts'

const MINUTE = 60_000
/** How long a try may take, and how long after each try the next one is made, in milliseconds. After the last it is given up. */
const NEXT_TRY_AFTER = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE, 480 * MINUTE, 1440 * MINUTE]
/** Mails sent in one run of the job, so that stopping the server does not wait for a long queue. */
const IN_ONE_RUN = 50
/** Milliseconds that a mail server may take to answer. Together they stay below the first `NEXT_TRY_AFTER`. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** A way to a mail server, by a URL such as `smtp://user:secret@mail.example.org:587`. */
export const mailTransport = (smtpUrl: string): Transporter =>
  createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...PATIENCE })

interface DueMail extends MailText {
  id: string
  recipient: string
  purpose: MailPurpose
  attempts: number
}

/** A mail as it is sent, and headers of its own. */
export interface ComposedMail extends MailText {
  headers?: Readonly<Record<string, string>>
}

/**
 * Composes mails of a purpose again when they are delivered, so that they hold nothing that was taken away since they were
 * queued. Null: nothing is left to say, or the mail is wanted no more.
 */
export type Composer = (db: Db, mail: { id: string; recipient: string }) => Promise<ComposedMail | null>

/**
 * Sends the mails that are due, oldest first; the worker's job. Safe to run in several processes at once, and after a
 * crash: a mail that was taken is due again later (so one may arrive twice, under the same Message-ID, but none is lost).
 * @param from the sender, as `Name <address>`
 * @param stop told when the process ends: the mail that is on its way is the last one
 * @param composers what is composed again before it is sent; other mails go out as they were queued
 * @returns how many were sent, and how many could not be sent this time
 */
export async function deliverMail(
  db: Db,
  transport: Transporter,
  from: string,
  now: () => Date,
  stop?: AbortSignal,
  composers: Partial<Record<MailPurpose, Composer>> = {},
): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 }
  while (done.sent + done.failed < IN_ONE_RUN && !stop?.aborted) {
    const mail = await takeDueMail(db, now())
    if (!mail) break
    try {
      const text = await composed(db, mail, composers[mail.purpose])
      if (!text) {
        await db.mailMessage.update({ where: { id: mail.id }, data: { state: 'dropped', body: '', lastError: null } })
        continue
      }
      const { subject, body, headers } = text
      await transport.sendMail({
        from,
        to: { name: '', address: mail.recipient },
        subject,
        text: body,
        messageId: `<${mail.id}@${from.replace(/^.*@|>$/g, '')}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      })
      await db.mailMessage.update({
        where: { id: mail.id },
        // What lets somebody in is not kept once it is on its way.
        data: { state: 'sent', sentAt: now(), lastError: null, subject, body: mail.purpose === 'sign_in' ? '' : body },
      })
      done.sent += 1
    } catch (error) {
      await putBack(db, mail, error)
      done.failed += 1
    }
  }
  return done
}

const composed = async (db: Db, mail: DueMail, compose?: Composer): Promise<ComposedMail | null> =>
  compose ? compose(db, mail) : mail

/** Takes the mail that has waited longest and lends it to this process until its next try would be due. */
async function takeDueMail(db: Db, now: Date): Promise<DueMail | undefined> {
  const leases = Prisma.join(NEXT_TRY_AFTER.map((wait) => Prisma.sql`${wait}::float8`))
  const [mail] = await db.$queryRaw<DueMail[]>`
    UPDATE mail_message SET attempts = attempts + 1,
           due_at = ${now}::timestamptz + (ARRAY[${leases}])[least(attempts + 1, ${NEXT_TRY_AFTER.length}::int)] * interval '1 millisecond'
     WHERE id = (SELECT id FROM mail_message WHERE state = 'queued' AND due_at <= ${now}
                  ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient, subject, body, purpose, attempts`
  return mail
}

/** Keeps a mail for its next try, or gives it up: after the last one, or when the server will never take it. */
async function putBack(db: Db, mail: DueMail, error: unknown): Promise<void> {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const never = responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE'
  const givenUp = never || mail.attempts >= NEXT_TRY_AFTER.length
  // Of the server's answer only its codes: its text repeats addresses.
  const lastError = [code ?? 'error', responseCode].filter(Boolean).join(' ')
  const body = givenUp && mail.purpose === 'sign_in' ? { body: '' } : {}
  await db.mailMessage.update({
    where: { id: mail.id },
    data: { lastError, ...(givenUp ? { state: 'failed', ...body } : {}) },
  })
}
