import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { parse } from '#server/platform/parse.ts'
import { settings } from '#server/platform/settings.ts'

/** A mail on its way out. Instants are ISO 8601 strings. */
export interface MailRow {
  id: string
  recipient: string
  subject: string
  locale: string
  state: 'queued' | 'held' | 'sent' | 'failed'
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
export async function outboxPage({ db, actor }: Context, input: unknown): Promise<OutboxPage> {
  const { demo } = settings()
  authorize(actor, 'outbox.read', { demo })
  const { after } = parse(outboxInput, input)
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
