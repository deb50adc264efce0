import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'

export const whichMaterialInput = z.object({ threadId: rowNumber, materialId: z.uuid({ error: 'field.invalid' }) })

/**
 * Moves a material one place up in the list. The first one, and one that is gone, stay where they are.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner
 */
export async function moveMaterialUp({ db, actor }: Context, input: unknown): Promise<void> {
  const { threadId, materialId } = parse(whichMaterialInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const moved = await tx.$executeRaw`
      WITH moving AS (SELECT id, position FROM initiative_material WHERE id = ${materialId}::uuid AND thread_id = ${threadId}),
           above AS (SELECT other.id, other.position FROM initiative_material other, moving
                      WHERE other.thread_id = ${threadId} AND other.position < moving.position
                      ORDER BY other.position DESC LIMIT 1)
      UPDATE initiative_material
         SET position = CASE WHEN initiative_material.id = moving.id THEN above.position ELSE moving.position END
        FROM moving, above WHERE initiative_material.id IN (moving.id, above.id)`
    if (moved > 0) await announce(tx, 'initiative.changed', { threadId })
  })
}

/**
 * Takes a material out of the list. A file that nothing else shows is seen by nobody from then on but by whoever sent
 * it, and swept away.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner
 */
export async function removeMaterial({ db, actor }: Context, input: unknown): Promise<void> {
  const { threadId, materialId } = parse(whichMaterialInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const { count } = await tx.initiativeMaterial.deleteMany({ where: { id: materialId, threadId } })
    if (count > 0) await announce(tx, 'initiative.changed', { threadId })
  })
}
