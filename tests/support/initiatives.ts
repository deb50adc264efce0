import { randomUUID } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import type { Audience } from '#server/forum/terms.ts'
import type { Fact, Parts, Running } from '#server/initiatives/terms.ts'
import type { Db } from '#server/platform/db.ts'
import { helper } from './lanes.ts'
import { member, NOW, type TestMember, thread } from './world.ts'

/** What may be said about an initiative; the rest is invented, its owner too. */
export interface InitiativeRow {
  owner?: TestMember
  title?: string
  audience?: Audience
  parts?: Parts
  running?: Running
  places?: readonly string[]
  claims?: readonly Fact[]
}

/** What makes a description told. */
export const TOLD: Parts = { why: 'Peers ask what one woman alone does not.', procedures: 'Six evenings in a group.' }

/** Words that are long enough for a claim or a confirmation. */
export const WORDS = 'Forty women before and after, by the same questions.'

/** An initiative with its thread and its owner, written as rows; what is computed stands as it is at the start. */
export async function initiative(db: Db, facts: InitiativeRow = {}): Promise<{ id: number; owner: TestMember }> {
  const owner = facts.owner ?? (await member(db))
  const { audience = 'public', title = 'Evening groups in pregnancy' } = facts
  const { id } = await thread(db, { author: owner, kind: 'practice', audience, title })
  await db.initiative.create({
    data: {
      threadId: id,
      parts: facts.parts ?? TOLD,
      running: facts.running ?? 'pilot',
      owners: { create: { memberId: owner.id } },
      places: { create: (facts.places ?? ['4601']).map((placeCode) => ({ placeCode })) },
      claims: {
        create: (facts.claims ?? []).map((fact) => ({ fact, words: WORDS, memberId: owner.id, claimedAt: NOW })),
      },
    },
  })
  return { id, owner }
}

/** What somebody fills in to say that they use an initiative too. */
export const adopting = (threadId: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  threadId,
  place: '1103',
  organisation: 'Stavanger child health centre',
  sinceYear: '2024',
  voice: 'clinician',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** What an owner fills in to say whom to ask, with consent. */
export const CONTACT = {
  name: 'Coordinator, child health centre',
  mail: 'centre@example.org',
  audience: 'everyone',
  consent: 'yes',
}

/** What somebody fills in to confirm a rung, having read everything. */
export const confirming = (
  threadId: number,
  rung: number,
  voice: Group,
  changes: Record<string, unknown> = {},
): Record<string, unknown> => ({
  threadId,
  rung: String(rung),
  voice,
  words: WORDS,
  readUpTo: '9000000000000',
  ...changes,
})

/** What is computed of an initiative, as lists have it. */
export const standing = (db: Db, threadId: number): Promise<{ level: number; stage: string }> =>
  db.initiative.findUniqueOrThrow({ where: { threadId }, select: { level: true, stage: true } })

/**
 * An initiative's record beside a thread that stands already, with claims, and a confirmation, an adoption and an attempt
 * by another, who is quoted, and a researcher who offers help.
 */
export async function recordBeside(
  db: Db,
  threadId: number,
  { owner, other }: { owner: TestMember; other: TestMember },
  say: (word: string) => string,
): Promise<void> {
  const words = say(WORDS)
  const memberId = other.id
  await db.initiative.create({
    data: {
      threadId,
      parts: TOLD,
      running: 'pilot',
      // The second owner, so that the first may leave; the other was asked too.
      owners: { create: [{ memberId: owner.id }, { memberId: (await member(db)).id }] },
      offers: { create: { memberId: other.id, offeredById: owner.id } },
      contact: {
        create: {
          name: say('our contact'),
          mail: 'x@example.org',
          audience: 'everyone',
          consentedById: owner.id,
          consentedAt: NOW,
        },
      },
      claims: { create: ['outcomes', 'comparison'].map((fact) => ({ fact, words, memberId: owner.id })) },
      confirmations: { create: { rung: 4, memberId, voice: 'service_user', words } },
      adoptions: {
        create: {
          ...{ memberId, voice: 'service_user', organisation: say('us'), placeCode: '0301', sinceYear: 2024 },
          idempotencyKey: randomUUID(),
        },
      },
    },
  })
  await db.attempt.create({
    data: {
      ...{
        threadId,
        memberId,
        voice: 'service_user',
        title: say('we tried'),
        language: 'en',
        themeCode: 'undocumented',
      },
      ...{ placeCode: '0301', year: 2024, organisation: say('us'), causes: ['inner_time'] },
      ...{ expected: words, happened: words, why: words, differently: words, idempotencyKey: randomUUID() },
    },
  })
  const { id: postId } = await db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number: 2 } } })
  await db.quotation.create({ data: { threadId, postId, words: 'this is our answer', pickedById: memberId } })
  await helper(db, { displayName: say('the researcher'), theme: 'undocumented' })
}
