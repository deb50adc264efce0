import { z } from 'zod'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { settings } from '#server/platform/settings.ts'
import { logDeed } from './log-deed.ts'

/** A mail on its way out. Instants are ISO 8601 strings. */
export interface MailRow {
  id: string
  recipient: string
  subject: string
  locale: string
  /** `dropped`: composed again for being sent, it had nothing left to say, or was wanted no more. */
  state: 'queued' | 'held' | 'sent' | 'failed' | 'dropped'
  attempts: number
  createdAt: string
  sentAt: string | null
  /** The text; null where nobody may see it: outside the demo, for mails that let somebody in. */
  body: string | null
}

/** The outbox, the newest first. `next` is the cursor of the following page. */
export interface OutboxPage {
  mails: MailRow[]
  next: string | null
}

export const MAILS_PER_PAGE = 30

export const outboxInput = z.object({ after: z.uuid().optional().catch(undefined) })

/**
 * Mails on their way out: for coordinators, and in a demo (which sends none, and whose people are invented) for everyone.
 * @throws {Failure} 404 for those who may not see it
 */
export async function outboxPage({ db, actor, now }: Context, input: unknown): Promise<OutboxPage> {
  const { demo } = settings()
  authorize(actor, 'outbox.read', { demo })
  const { after } = parse(outboxInput, input)
  // Addresses stand here: that staff saw them is logged. In a demo nobody needs to be staff.
  if (isMember(actor) && can(actor, 'outbox.read', { demo: false }))
    await transact(db, (tx) => logDeed(tx, { staffId: actor.id, verb: 'outbox.seen', subjectKey: 'outbox' }, now))
  const rows = await db.mailMessage.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MAILS_PER_PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const mails = rows.slice(0, MAILS_PER_PAGE).map((mail): MailRow => {
    const { id, recipient, subject, locale, state, attempts, createdAt, sentAt, body, purpose } = mail
    const shown = demo || purpose !== 'sign_in' ? body : null
    return {
      id,
      recipient,
      subject,
      locale,
      state: state as MailRow['state'],
      attempts,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      body: shown,
    }
  })
  return { mails, next: rows.length > MAILS_PER_PAGE ? (mails.at(-1)?.id ?? null) : null }
}
