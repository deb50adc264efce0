import type { PersonView } from '#server/forum/views.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { PERSON } from './initiative-facts.ts'

/** How it stands with the draft of a practice that two finish together. */
export interface DraftTogether {
  /** One has begun a practice. */
  begun: boolean
  /** Whom one has asked to finish it. */
  companion: { person: PersonView; accepted: boolean } | null
  /** Who has asked one to finish theirs, the latest first. */
  askedBy: { person: PersonView; accepted: boolean }[]
}

/** What of it concerns the asker. @throws {Failure} 403 for readers */
export async function draftTogether({ db, actor }: Context): Promise<DraftTogether> {
  const { id } = memberOf(actor)
  const [own, asked] = await Promise.all([
    db.draft.findUnique({
      where: { memberId_key: { memberId: id, key: 'practice' } },
      select: { companion: { select: { acceptedAt: true, companion: { select: PERSON } } } },
    }),
    db.draftCompanion.findMany({
      where: { companionId: id },
      orderBy: [{ askedAt: 'desc' }, { memberId: 'asc' }],
      select: { acceptedAt: true, draft: { select: { member: { select: PERSON } } } },
    }),
  ])
  return {
    begun: own !== null,
    companion: own?.companion ? { person: own.companion.companion, accepted: own.companion.acceptedAt !== null } : null,
    askedBy: asked.map(({ draft, acceptedAt }) => ({ person: draft.member, accepted: acceptedAt !== null })),
  }
}
