import { type InstitutionView, institutionName } from '#server/directory/find-institutions.ts'
import type { PersonView } from '#server/forum/views.ts'
import { isMember } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { type InitiativeThread, initiativeFacts, PERSON } from './initiative-facts.ts'

/** Somebody who was asked to answer for an initiative too. Instants are ISO 8601 strings. */
export interface OfferView {
  id: string
  to: PersonView
  offeredAt: string
  declined: boolean
}

/** Who answers for an initiative: people, the longest first, and organisations. */
export interface OwnersPage {
  thread: InitiativeThread
  owners: { person: PersonView; since: string; self: boolean }[]
  institutions: InstitutionView[]
  /** Whom the owners have asked and who has not said yes; nothing for others. */
  offers: OfferView[]
  /** That the asker was asked, and by whom. */
  asked: { by: PersonView; declined: boolean } | null
  may: { revise: boolean; leave: boolean }
}

/**
 * Who answers for an initiative, and who was asked to.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function ownersPage(context: Context, threadId: number): Promise<OwnersPage> {
  const { db, actor, locale } = context
  const { thread, facts } = await initiativeFacts(context, threadId)
  const revise = can(actor, 'initiative.revise', facts)
  const selfId = isMember(actor) ? actor.id : undefined
  const [owners, named, offers] = await Promise.all([
    db.initiativeOwner.findMany({
      where: { threadId },
      orderBy: [{ since: 'asc' }, { memberId: 'asc' }],
      select: { memberId: true, since: true, member: { select: PERSON } },
    }),
    institutionsOf(db, threadId, locale),
    db.ownershipOffer.findMany({
      where: { threadId, ...(revise ? {} : { memberId: selfId ?? '00000000-0000-0000-0000-000000000000' }) },
      orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        memberId: true,
        offeredAt: true,
        declinedAt: true,
        member: { select: PERSON },
        offeredBy: { select: PERSON },
      },
    }),
  ])
  const own = offers.find(({ memberId }) => memberId === selfId)
  return {
    thread,
    owners: owners.map(({ member, memberId, since }) => ({
      person: member,
      since: since.toISOString(),
      self: memberId === selfId,
    })),
    institutions: named,
    offers: revise
      ? offers.map(({ id, member, offeredAt, declinedAt }) => ({
          id,
          to: member,
          offeredAt: offeredAt.toISOString(),
          declined: declinedAt !== null,
        }))
      : [],
    asked: own ? { by: own.offeredBy, declined: own.declinedAt !== null } : null,
    may: { revise, leave: revise && owners.length > 1 },
  }
}

const institutionsOf = (db: AnyDb, threadId: number, locale: string): Promise<InstitutionView[]> =>
  db.$queryRaw<InstitutionView[]>`
    SELECT institution.ror_id AS "rorId", ${institutionName(locale)} AS name
      FROM initiative_institution named JOIN institution ON institution.ror_id = named.ror_id
     WHERE named.thread_id = ${threadId} ORDER BY named.since, institution.ror_id`
