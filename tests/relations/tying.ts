import { randomUUID } from 'node:crypto'
import type { Audience } from '#server/forum/terms.ts'
import type { Db } from '#server/platform/db.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { publishedFinding } from '#tests/findings/filling.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, type TestMember } from '#tests/support/world.ts'

/** A reason that is long enough. */
export const REASON = 'Two of the clinics in the study work this way, and there the drop is not seen.'
/** What somebody who sees it differently says. */
export const OTHERWISE = 'Those two clinics began a year after the study had ended.'

/** What somebody fills in who says that a finding supports a practice. */
export const tying = (
  threadId: number,
  other: number,
  changes: Record<string, unknown> = {},
): Record<string, unknown> => ({
  threadId,
  other: String(other),
  tie: 'from_supports',
  reason: REASON,
  language: 'en',
  voice: 'researcher',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** What somebody fills in who was asked. */
export const answering = (
  threadId: number,
  relationId: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> => ({
  threadId,
  relationId,
  verdict: 'disputed',
  words: OTHERWISE,
  language: 'en',
  voice: 'clinician',
  ...changes,
})

/** A published finding with whoever added it, and a practice with its owner. */
export async function twoEnds(db: Db, { practice = 'public', finding = 'public' }: TwoAudiences = {}) {
  const researcher = await member(db, { displayName: 'The researcher', groups: ['researcher'] })
  const owner = await member(db, { displayName: 'The owner', groups: ['clinician'] })
  const found = await publishedFinding(db, researcher, { audience: finding })
  const { id: practiceId } = await initiative(db, { owner, audience: practice })
  return { researcher, owner, findingId: found.threadId, practiceId }
}
type TwoAudiences = { practice?: Audience; finding?: Audience }

/** The same, with the finding said to support the practice by a member of a group: whoever added the finding by default. */
export async function tied(db: Db, audiences: TwoAudiences = {}, by?: TestMember) {
  const ends = await twoEnds(db, audiences)
  const author = by ?? ends.researcher
  const voice = author.groups[0]
  const { relationId } = await proposeRelation(contextOf(db, author), tying(ends.findingId, ends.practiceId, { voice }))
  return { ...ends, author, relationId }
}
