import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { bakeText } from './bake-text.ts'
import { lockCollection } from './lock-collection.ts'
import { logDeed } from './log-deed.ts'
import { SHAPING_LIMITS } from './shaping.plain.ts'
import { maybeThemeCode, standingTheme } from './standing-theme.ts'

const written = {
  title: guardedText({ ...SHAPING_LIMITS.collectionTitle, line: true }),
  intro: guardedText(SHAPING_LIMITS.collectionIntro),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
  theme: maybeThemeCode,
  occasion: guardedText({ ...SHAPING_LIMITS.occasion, line: true })
    .optional()
    .default(''),
}

export const collectionInput = z.object(written)

/** Where a collection is. */
export interface CollectionPlace {
  id: number
  slug: string
}

/**
 * Begins a collection, as a draft.
 * @throws {Failure} 403 for whoever is neither curator nor moderator, 422 for fields that cannot be taken
 */
export async function beginCollection(context: Context, input: unknown): Promise<CollectionPlace> {
  const { db, actor, now } = context
  authorize(actor, 'commons.shape')
  const { id: createdById } = memberOf(actor)
  const { theme, ...said } = parse(collectionInput, input)
  bakeText('intro', said.intro)
  return transact(db, async (tx) => {
    const themeCode = await standingTheme(tx, theme)
    const { id } = await tx.collection.create({
      data: { ...said, themeCode, createdById, createdAt: now, changedAt: now },
      select: { id: true },
    })
    await logDeed(tx, { staffId: createdById, verb: 'collection.begun', subjectKey: `collection:${id}` }, now)
    return { id, slug: slugOf(said.title) }
  })
}

export const revisedCollectionInput = z.object({ collectionId: rowNumber, ...written })

/**
 * Writes the title, the words, the theme and the occasion of a collection anew.
 * @throws {Failure} 404, 403 or 422 as the other commands of collections
 */
export async function reviseCollection({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { collectionId: id, theme, ...said } = parse(revisedCollectionInput, input)
  bakeText('intro', said.intro)
  await transact(db, async (tx) => {
    await lockCollection(tx, actor, id)
    const themeCode = await standingTheme(tx, theme)
    await tx.collection.update({ where: { id }, data: { ...said, themeCode, changedAt: now }, select: { id: true } })
    await logDeed(tx, { staffId, verb: 'collection.revised', subjectKey: `collection:${id}` }, now)
    await announce(tx, 'collection.changed', { collectionId: id })
  })
}

export const publishInput = z.object({ collectionId: rowNumber, publish: z.enum(['yes', 'no']) })

/**
 * Shows a collection to everyone, or makes it a draft again. Saying it twice is the same as once.
 * @throws {Failure} 404, 403 or 422 as the other commands of collections
 */
export async function publishCollection({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { collectionId: id, publish } = parse(publishInput, input)
  await transact(db, async (tx) => {
    const { publishedAt } = await lockCollection(tx, actor, id)
    if ((publishedAt !== null) === (publish === 'yes')) return
    const data = { publishedAt: publish === 'yes' ? now : null, changedAt: now }
    await tx.collection.update({ where: { id }, data, select: { id: true } })
    const verb = publish === 'yes' ? 'collection.published' : 'collection.taken-back'
    await logDeed(tx, { staffId, verb, subjectKey: `collection:${id}` }, now)
    await announce(tx, 'collection.changed', { collectionId: id })
  })
}
