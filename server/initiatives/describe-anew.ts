import type { Tx } from '#server/platform/db.ts'
import { settleInitiative } from './settle-initiative.ts'
import { PARTS, type Parts, type Running } from './terms.ts'

/** What an initiative is to say of itself from now on. */
export interface NewDescription {
  threadId: number
  /** The version that stands. */
  version: number
  before: Parts
  parts: Parts
  running: Running
  /** Codes of its population, settings and languages, where they are told anew. */
  codes?: Record<'reasons' | 'statuses' | 'ages' | 'arrivals' | 'settings' | 'languages', string[]>
  memberId: string
  now: Date
}

/**
 * Writes a description anew, keeps it as a version where words changed, and computes level and stage. Whoever describes an
 * initiative has said whether it is running. Part of commands, under the lock of the thread.
 */
export async function describeAnew(tx: Tx, anew: NewDescription): Promise<void> {
  const { threadId, before, parts, running, codes = {}, memberId, now } = anew
  const changed = !sameParts(before, parts)
  const version = changed ? anew.version + 1 : anew.version
  await tx.initiative.update({
    where: { threadId },
    data: { version, parts, running, ...codes, changedAt: now, confirmedRunningAt: now },
    select: { threadId: true },
  })
  if (changed) await tx.initiativeVersion.create({ data: { threadId, version, parts, memberId, createdAt: now } })
  await settleInitiative(tx, threadId)
}

const sameParts = (one: Parts, other: Parts): boolean =>
  PARTS.every((name) => (one[name] ?? '') === (other[name] ?? ''))
