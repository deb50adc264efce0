import { z } from 'zod'
import { addUpload } from '#server/forum/add-upload.ts'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { webAddress } from '#server/platform/web-address.plain.ts'
import { announce } from '#server/signals/announce.ts'
import { initiativeFacts } from './initiative-facts.ts'
import { lockInitiative } from './lock-initiative.ts'
import { LICENCES, MATERIAL_LIMITS } from './materials.plain.ts'

export const materialInput = z
  .object({
    threadId: rowNumber,
    title: guardedText({ ...MATERIAL_LIMITS.title, line: true }).refine((text) => /[\p{L}\p{N}]/u.test(text), {
      error: 'field.missing',
    }),
    language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
    licence: z.enum(LICENCES, { error: 'material.choose_licence' }),
    licenceWords: guardedText({ ...MATERIAL_LIMITS.licenceWords, line: true })
      .optional()
      .default(''),
    url: guardedText({ ...MATERIAL_LIMITS.url, line: true })
      .optional()
      .default('')
      .refine((text) => text === '' || webAddress(text) !== undefined, { error: 'material.address' })
      .transform((text) => (text === '' ? null : (webAddress(text) ?? null))),
    file: z.instanceof(File).optional(),
  })
  .superRefine(({ url, file, licence, licenceWords }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (url && file) say('url', 'material.one_of_them')
    if (!url && !file) say('url', 'material.neither')
    if (licence === 'other' && !licenceWords) say('licenceWords', 'field.missing')
  })

/**
 * Adds a link or a file to the materials of an initiative, at the end of the list. Whoever may read the initiative may
 * open the file.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 422 for fields and files that cannot be
 * taken or one too many, 429 for too many files in a day
 */
export async function addMaterial(context: Context, input: unknown): Promise<void> {
  const { db, actor, now } = context
  const { id: addedById } = memberOf(actor)
  const { threadId, file, licenceWords, ...told } = parse(materialInput, input)
  // Asked before the file is looked at, and again under the lock.
  authorize(actor, 'initiative.revise', (await initiativeFacts(context, threadId)).facts)
  await refuseUnread(db, addedById)
  const uploadId = file ? (await addUpload(context, { file, fileDescription: told.title })).id : null
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const position = await nextPosition(tx, threadId)
    if (uploadId) await tx.$queryRaw`SELECT id FROM upload WHERE id = ${uploadId}::uuid FOR KEY SHARE`
    await tx.initiativeMaterial.create({
      data: {
        ...told,
        licenceWords: told.licence === 'other' ? licenceWords : '',
        threadId,
        uploadId,
        position,
        addedById,
        addedAt: now,
      },
      select: { id: true },
    })
    await announce(tx, 'initiative.changed', { threadId })
  })
}

/** @throws {Failure} 422 where the list is as long as it may be */
async function nextPosition(tx: Tx, threadId: number): Promise<number> {
  const { _count, _max } = await tx.initiativeMaterial.aggregate({
    where: { threadId },
    _count: true,
    _max: { position: true },
  })
  if (_count >= MATERIAL_LIMITS.count)
    throw invalid({ title: { key: 'field.at_most', values: { max: MATERIAL_LIMITS.count } } })
  return (_max.position ?? 0) + 1
}
