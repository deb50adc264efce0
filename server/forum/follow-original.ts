import type { Tx } from '#server/platform/db.ts'
import { subjectOf } from './translations.plain.ts'

/** A post of a thread by its number, its title (0) or its outcome (-1). */
interface OriginalPlace {
  threadId: number
  number: number
}

/**
 * Marks that translations were made of earlier words. Whoever changes a post or a title calls it in the same
 * transaction, under the thread's lock; the revision and the signal of that change carry it to open pages.
 */
export async function staleTranslationsOf(tx: Tx, { threadId, number }: OriginalPlace, now: Date): Promise<void> {
  await tx.translation.updateMany({
    where: { threadId, subject: subjectOf(number), number, staleAt: null },
    data: { staleAt: now },
  })
}

/** Erases translations with all that they said before: what was taken back is not kept in other words either. */
export async function eraseTranslationsOf(tx: Tx, { threadId, number }: OriginalPlace): Promise<void> {
  await tx.translation.deleteMany({ where: { threadId, subject: subjectOf(number), number } })
}
