import { type Ability, authorize } from '#server/permissions/can.ts'
import type { FindingFacts } from '#server/permissions/findings.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb, Tx } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import type { CslRecord } from './csl-record.ts'

/** What one may do with one's own finding. */
type OwnAbility = Extract<Ability, 'finding.revise' | 'finding.publish' | 'finding.discard'>

/**
 * A finding that the asker may do something with.
 * @throws {Failure} 404 for one that one may not see, 403 for what one may not do with it
 */
export async function ownFinding(db: AnyDb, actor: Actor, id: number, ability: OwnAbility) {
  const finding = await db.finding.findUnique({
    where: { id },
    include: { thread: { select: { audience: true, title: true } } },
  })
  if (!finding) throw notFound()
  const facts: FindingFacts = finding
  authorize(actor, 'finding.read', facts)
  authorize(actor, ability, facts)
  return { ...finding, csl: finding.csl as unknown as CslRecord }
}

/**
 * The same under the lock of its row, and as the form knew it.
 * @throws {Failure} as `ownFinding`; 409 when it has changed since the form was opened
 */
export async function lockOwnFinding(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: number; version: number },
  ability: OwnAbility,
) {
  await tx.$queryRaw`SELECT id FROM finding WHERE id = ${id} FOR UPDATE`
  const finding = await ownFinding(tx, actor, id, ability)
  if (finding.version !== version) throw new Failure(409, { key: 'finding.changed_meanwhile' })
  return finding
}
