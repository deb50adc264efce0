import { randomUUID, randomUUIDv7 } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import { settleInitiative } from '#server/initiatives/settle-initiative.ts'
import type { Tx } from '#server/platform/db.ts'
import type { SeedAdoption, SeedInitiative, SeedPerson } from './commons/format.ts'

const DAY = 86_400_000

/** What is known of the demo when its initiatives are planted. */
interface Planted {
  /** Ids of people by key. */
  ids: ReadonlyMap<string, string>
  people: ReadonlyMap<string, SeedPerson>
  now: Date
}

/**
 * Plants the records beside the demo's conversations of kind practice, which stand already: descriptions, claims,
 * confirmations, adoptions; level and stage are computed as they are in the product.
 * @throws when an initiative names somebody or a conversation that does not exist
 */
export async function plantInitiatives(
  tx: Tx,
  initiatives: readonly SeedInitiative[],
  planted: Planted,
): Promise<void> {
  const threads = await tx.thread.findMany({
    where: { kind: 'practice', title: { in: initiatives.map(({ title }) => title) } },
    select: { id: true, title: true, createdAt: true },
  })
  for (const initiative of initiatives) {
    const thread = threads.find(({ title }) => title === initiative.title)
    if (!thread) throw new Error(`“${initiative.title}” has no conversation`)
    await plant(tx, initiative, thread, planted)
  }
}

async function plant(
  tx: Tx,
  initiative: SeedInitiative,
  { id: threadId, createdAt }: { id: number; createdAt: Date },
  { ids, people, now }: Planted,
): Promise<void> {
  const { owners, places, parts, running, settings, ages = [], reasons = [], statuses = [], arrivals = [] } = initiative
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (!id) throw new Error(`“${initiative.title}” names ${key}, who is not among the people`)
    return id
  }
  const voiceOf = (key: string): Group => people.get(key)?.groups[0] ?? 'clinician'
  const [memberId] = owners.map(idOf) as [string]
  await tx.initiative.create({
    data: {
      threadId,
      parts,
      running,
      settings,
      ages,
      reasons,
      statuses,
      arrivals,
      changedAt: createdAt,
      confirmedRunningAt: createdAt,
    },
    select: { threadId: true },
  })
  await tx.initiativeOwner.createMany({
    data: owners.map((key, index) => ({ threadId, memberId: idOf(key), since: new Date(createdAt.getTime() + index) })),
  })
  await tx.initiativePlace.createMany({ data: places.map((placeCode) => ({ threadId, placeCode })) })
  await tx.initiativeVersion.create({
    data: { threadId, version: 1, parts, memberId, createdAt },
    select: { version: true },
  })
  await tx.evidenceClaim.createMany({
    data: (initiative.claims ?? []).map((claim) => ({ ...claim, threadId, memberId, claimedAt: createdAt })),
  })
  await tx.evidenceConfirmation.createMany({
    data: (initiative.confirmations ?? []).map(({ by, rung, words }, index) => ({
      threadId,
      rung,
      words,
      memberId: idOf(by),
      voice: voiceOf(by),
      confirmedAt: new Date(createdAt.getTime() + (index + 1) * DAY),
    })),
  })
  await plantAdoptions(tx, threadId, initiative.adoptions ?? [], { idOf, voiceOf, now })
  await settleInitiative(tx, threadId)
}

async function plantAdoptions(
  tx: Tx,
  threadId: number,
  adoptions: readonly SeedAdoption[],
  { idOf, voiceOf, now }: { idOf(key: string): string; voiceOf(key: string): Group; now: Date },
): Promise<void> {
  const rowIds = adoptions.map(() => randomUUIDv7())
  await tx.adoption.createMany({
    data: adoptions.map(({ by, place, learnedFrom, daysAgo, ...told }, index) => ({
      ...told,
      id: rowIds[index] as string,
      threadId,
      memberId: idOf(by),
      voice: voiceOf(by),
      placeCode: place,
      learnedFromId: learnedFrom === undefined ? null : (rowIds[learnedFrom] ?? null),
      idempotencyKey: randomUUID(),
      createdAt: new Date(now.getTime() - daysAgo * DAY),
    })),
  })
}
