import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { countOne } from '#server/accounts/counters.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { fileKind, PICTURES } from '#server/platform/file-kind.ts'
import { cleanFileName } from '#server/platform/file-name.plain.ts'
import { putFiles } from '#server/platform/files.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'
import { parse } from '#server/platform/parse.ts'
import { type ReadFile, readFile } from './read-file.ts'
import { UPLOAD_COLUMNS, uploadView } from './upload-rows.ts'
import { LARGEST_FILE, UPLOAD_LIMITS, type UploadView } from './uploads.plain.ts'

/** Blanks and unseen signs describe nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

const DAY = { points: UPLOAD_LIMITS.aDay, duration: 24 * 60 * 60 }

export const uploadInput = z.object({
  file: z
    .instanceof(File, { error: 'upload.choose' })
    .refine(({ size }) => size > 0, { error: 'upload.choose' })
    .refine(({ size }) => size <= LARGEST_FILE, {
      error: 'upload.refused_large',
      params: { max: LARGEST_FILE / 1_000_000 },
    }),
  /** What a picture shows, for those who cannot see it; of a document, what it is. */
  fileDescription: guardedText({ max: UPLOAD_LIMITS.description, line: true }).optional().default(''),
})

/**
 * Takes a picture or a document, to be shown in a post. Until then only its owner sees it, and after a day it is swept
 * away. The same file with the same words, sent twice, is one upload.
 * @throws {Failure} 403 for readers, 422 for what is not taken (in words, by field), 429 for too many in a day
 */
export async function addUpload(context: Context, input: unknown): Promise<UploadView> {
  const { db, actor, now } = context
  authorize(actor, 'upload.add')
  const { id: ownerId } = memberOf(actor)
  const { file, fileDescription: description } = parse(uploadInput, input)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!SAYS_SOMETHING.test(description) && PICTURES.includes(fileKind(bytes)))
    throw invalid({ fileDescription: { key: 'upload.describe' } })
  await countToday(ownerId)
  const read = await readFile(bytes)
  const name = guardedName(file.name, read)
  const { content, small, kind, mediaType, width, height } = read
  return transact(db, async (tx) => {
    const same = { ownerId, contentKey: content.key, description, name }
    const standing = await tx.upload.findFirst({ where: same, select: UPLOAD_COLUMNS })
    if (standing) return uploadView(standing)
    await putFiles(tx, small ? [content, small] : [content])
    const row = await tx.upload.create({
      data: {
        ...same,
        id: quietId(),
        kind,
        mediaType,
        smallKey: small?.key ?? null,
        size: content.bytes.length,
        width,
        height,
        createdAt: now,
      },
      select: UPLOAD_COLUMNS,
    })
    return uploadView(row)
  })
}

/** Counts what was tried, since looking at a file costs. @throws {Failure} 429 when it was too much for a day */
async function countToday(ownerId: string): Promise<void> {
  const { count, endsIn } = await countOne('upload', DAY, ownerId)
  if (count <= DAY.points) return
  throw new Failure(429, { key: 'upload.limit_day', values: { max: DAY.points } }, {}, Math.ceil(endsIn / 1_000))
}

/** The name without tricks. @throws {Failure} 422 when it holds a national identity number */
function guardedName(given: string, { kind, ending }: ReadFile): string {
  const name = cleanFileName(given.slice(-1_000), ending, kind === 'image' ? 'picture' : 'document')
  return parse(z.object({ file: guardedText({ max: 200, line: true }) }), { file: name }).file
}

/** A random id (RFC 9562, version 4) whose digits, which stand in texts, look like nobody's identity number. */
function quietId(): string {
  for (;;) {
    const id = randomUUID()
    if (!blockingIdentifier(`upload:${id}`)) return id
  }
}
