import { languagesOf } from '#server/accounts/languages-of.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { announce } from '#server/signals/announce.ts'
import { type LockedThread, lockThread } from './lock-thread.ts'
import { factsOf, originalOf } from './original.ts'
import { notAside } from './standing-post.ts'
import { subjectOf, TITLE_NUMBER } from './translations.plain.ts'

/** Where a translation belongs. */
export interface TranslationPlace {
  threadId: number
  number: number
  language: string
}

/**
 * Locks the thread, and reads the original and what stands of its translation.
 * @throws {Failure} 404 for what one may not see, a withdrawn post too
 */
export async function lockOriginal(tx: Tx, actor: Actor, { threadId, number, language }: TranslationPlace) {
  const thread = await lockThread(tx, threadId)
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  const original = await originalOf(tx, thread, number)
  if (!original) throw notFound()
  notAside(original)
  authorize(actor, 'translation.read', { original })
  const standing = await tx.translation.findUnique({
    where: {
      threadId_subject_number_language: { threadId, subject: subjectOf(number), number, language },
    },
    include: { versions: { select: { body: true, version: true }, orderBy: { version: 'asc' } } },
  })
  return { thread, original, standing, reads: await languagesOf(tx, actor) }
}

/**
 * The same for a translation that must stand, as the asker had it before them.
 * @param opened the translation's revision on the page that was acted on
 * @throws {Failure} 404 when there is none, 409 when it has changed since
 */
export async function lockTranslation(tx: Tx, actor: Actor, place: TranslationPlace, opened: number) {
  const { thread, original, standing, reads } = await lockOriginal(tx, actor, place)
  if (!standing) throw notFound()
  const facts = factsOf(standing, original, reads)
  const asOpened = (): void => {
    if (standing.revision !== opened) throw new Failure(409, { key: 'translation.changed_meanwhile' })
  }
  return { thread, original, standing, facts, asOpened }
}

/** Raises the revision of the thread and of the translated post, and tells whoever has them open. @returns it */
export async function raiseRevision(tx: Tx, thread: LockedThread, number: number): Promise<number> {
  const revision = thread.revision + 1
  if (number > TITLE_NUMBER)
    await tx.post.update({
      where: { threadId_number: { threadId: thread.id, number } },
      data: { revision },
      select: { id: true },
    })
  await tx.thread.update({ where: { id: thread.id }, data: { revision }, select: { id: true } })
  await announce(tx, 'translation.changed', { threadId: thread.id, number, revision, postCount: thread.postCount })
  return revision
}
