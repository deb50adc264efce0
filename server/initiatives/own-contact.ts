import type { PersonView } from '#server/forum/views.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import type { ContactAudience, ContactView } from './contact.plain.ts'
import { type InitiativeThread, initiativeFacts, PERSON } from './initiative-facts.ts'

/** The contact of an initiative, for those who answer for it, and who has consented when (ISO 8601). */
export interface OwnContact {
  thread: InitiativeThread
  contact: (ContactView & { consentedBy: PersonView; consentedAt: string }) | null
}

/**
 * The contact of an initiative as its owners change it.
 * @throws {Failure} 404 for what is not there or may not be read, 403 for whoever is no owner
 */
export async function ownContact(context: Context, threadId: number): Promise<OwnContact> {
  const { thread, facts } = await initiativeFacts(context, threadId)
  authorize(context.actor, 'initiative.revise', facts)
  const row = await context.db.initiativeContact.findUnique({
    where: { threadId },
    include: { consentedBy: { select: PERSON } },
  })
  if (!row) return { thread, contact: null }
  const { threadId: _id, consentedById: _by, consentedAt, audience, ...told } = row
  return {
    thread,
    contact: { ...told, audience: audience as ContactAudience, consentedAt: consentedAt.toISOString() },
  }
}
