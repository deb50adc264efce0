import type { Context } from '#server/platform/context.ts'
import { forbidden, notFound } from '#server/platform/failures.ts'
import { type AdoptionView, adoptionsOf } from './adoptions-of.ts'
import type { InitiativeThread } from './initiative-facts.ts'

/**
 * An adoption of one's own, for taking it back.
 * @throws {Failure} 404 for what one may not see and what does not stand, 403 for others' adoptions
 */
export async function ownAdoption(
  context: Context,
  { threadId, adoptionId }: { threadId: number; adoptionId: string },
): Promise<{ thread: InitiativeThread; adoption: AdoptionView }> {
  const { thread, adoptions } = await adoptionsOf(context, threadId)
  const adoption = adoptions.find(({ id }) => id === adoptionId)
  if (!adoption) throw notFound()
  if (!adoption.mayWithdraw) throw forbidden()
  return { thread, adoption }
}
