import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { lockOwnFinding, ownFinding } from './own-finding.ts'

export const discardInput = z.object({ id: rowNumber })

/**
 * Throws away a draft of one's own.
 * @throws {Failure} 404 for one that is not one's own, 403 for one that is published
 */
export async function discardFinding({ db, actor }: Context, input: unknown): Promise<void> {
  authorize(actor, 'finding.add')
  const { id } = parse(discardInput, input)
  await transact(db, async (tx) => {
    const { version } = await ownFinding(tx, actor, id, 'finding.discard')
    await lockOwnFinding(tx, actor, { id, version }, 'finding.discard')
    await tx.finding.delete({ where: { id } })
  })
}
