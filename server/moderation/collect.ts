import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { readableThreads } from '#server/forum/readable-threads.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockCollection } from './lock-collection.ts'
import { logDeed } from './log-deed.ts'
import { SHAPING_LIMITS } from './shaping.plain.ts'
import { threadNamed } from './thread-named.ts'

const words = guardedText(SHAPING_LIMITS.itemWords).optional().default('')

export const collectedInput = z.object({
  collectionId: rowNumber,
  /** A number or an address. */
  thread: guardedText({ min: 1, max: 400, line: true }),
  words,
})

/**
 * Adds a thread to the end of a collection, with why it is there; who follows a published one is told.
 * @throws {Failure} 404 and 403 as the other commands of collections, 422 for a thread that there is not, that is there
 * already, or that is one too many
 */
export async function collectThread({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: addedById } = memberOf(actor)
  const { collectionId, thread, ...said } = parse(collectedInput, input)
  await transact(db, async (tx) => {
    const { publishedAt } = await lockCollection(tx, actor, collectionId)
    const threadId = await threadNamed(tx, actor, thread)
    const items = await itemsOf(tx, collectionId)
    if (items.some((item) => item.threadId === threadId)) throw invalid({ thread: { key: 'collection.already' } })
    const max = SHAPING_LIMITS.items
    if (items.length >= max) throw invalid({ thread: { key: 'field.at_most', values: { max } } })
    const position = (items.at(-1)?.position ?? 0) + 1
    await tx.collectionItem.create({
      data: { collectionId, threadId, ...said, position, addedById, addedAt: now },
      select: { id: true },
    })
    await changed(tx, { collectionId, staffId: addedById, verb: 'collection.grown', threadId }, now)
    if (publishedAt) await announce(tx, 'collection.grown', { threadId, collectionId, memberId: addedById })
  })
}

export const itemInput = z.object({ collectionId: rowNumber, threadId: rowNumber })

/** Writes anew why a thread is in a collection. @throws {Failure} as `collectThread` */
export async function wordItem({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { collectionId, threadId, words: text } = parse(itemInput.extend({ words }), input)
  await transact(db, async (tx) => {
    await lockCollection(tx, actor, collectionId)
    const { count } = await tx.collectionItem.updateMany({ where: { collectionId, threadId }, data: { words: text } })
    if (count > 0) await changed(tx, { collectionId, staffId, verb: 'collection.worded', threadId }, now)
  })
}

/** Takes a thread out of a collection; one that is not there is out already. @throws {Failure} as `collectThread` */
export async function leaveOutItem({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { collectionId, threadId } = parse(itemInput, input)
  await transact(db, async (tx) => {
    await lockCollection(tx, actor, collectionId)
    const { count } = await tx.collectionItem.deleteMany({ where: { collectionId, threadId } })
    if (count > 0) await changed(tx, { collectionId, staffId, verb: 'collection.shortened', threadId }, now)
  })
}

/**
 * Moves a thread of a collection before or behind its neighbour that the asker sees; at either end it stays.
 * @throws {Failure} as `collectThread`
 */
export async function moveItem({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { collectionId, threadId, to } = parse(itemInput.extend({ to: z.enum(['up', 'down']) }), input)
  await transact(db, async (tx) => {
    await lockCollection(tx, actor, collectionId)
    const order = (await itemsOf(tx, collectionId)).map((item) => item.threadId)
    const seen = await readableThreads(tx, actor, order)
    const shown = order.filter((id) => seen.includes(id))
    const neighbour = shown[shown.indexOf(threadId) + (to === 'up' ? -1 : 1)]
    if (!shown.includes(threadId) || neighbour === undefined) return
    const without = order.filter((id) => id !== threadId)
    without.splice(without.indexOf(neighbour) + (to === 'up' ? 0 : 1), 0, threadId)
    await tx.$executeRaw`
      UPDATE collection_item item SET position = placed.position
        FROM unnest(${without}::int[]) WITH ORDINALITY AS placed (thread_id, position)
       WHERE item.collection_id = ${collectionId} AND item.thread_id = placed.thread_id`
    await changed(tx, { collectionId, staffId, verb: 'collection.ordered', threadId }, now)
  })
}

const itemsOf = (tx: Tx, collectionId: number) =>
  tx.collectionItem.findMany({
    where: { collectionId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { threadId: true, position: true },
  })

interface Change {
  collectionId: number
  staffId: string
  verb: `collection.${string}`
  threadId: number
}

async function changed(tx: Tx, { collectionId: id, staffId, verb, threadId }: Change, now: Date): Promise<void> {
  await tx.collection.update({ where: { id }, data: { changedAt: now }, select: { id: true } })
  await logDeed(tx, { staffId, verb, subjectKey: `collection:${id}`, details: { threadId } }, now)
  await announce(tx, 'collection.changed', { collectionId: id })
}
