import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { slugOf } from './slug.plain.ts'
import { lockTranslation, raiseRevision } from './standing-translation.ts'
import { translationPlace } from './translation-input.ts'

export const withdrawTranslationInput = z.object(translationPlace)

/**
 * Takes back one's own translation: it is erased, with all that it said before.
 * @throws {Failure} 404 for what one may not see and where there is none, 403 for others' translations
 */
export async function withdrawTranslation(
  { db, actor }: Context,
  input: unknown,
): Promise<{ threadId: number; slug: string; number: number; revision: number }> {
  const place = parse(withdrawTranslationInput, input)
  const { threadId, number } = place
  return transact(db, async (tx) => {
    const { thread, standing, facts } = await lockTranslation(tx, actor, place, 0)
    authorize(actor, 'translation.withdraw', facts)
    const revision = await raiseRevision(tx, thread, number)
    await tx.translation.delete({ where: { id: standing.id }, select: { id: true } })
    return { threadId, slug: slugOf(thread.title), number, revision }
  })
}
