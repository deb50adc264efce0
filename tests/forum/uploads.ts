import { randomUUID } from 'node:crypto'
import { addUpload } from '#server/forum/add-upload.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { referenceTo, type UploadView } from '#server/forum/uploads.plain.ts'
import type { Db } from '#server/platform/db.ts'
import { contextOf, type TestMember } from '#tests/support/world.ts'
import { pdf, png, sent } from './sent-files.ts'

let sentBefore = 0

/** A picture of somebody's, unlike every other. */
export async function picture(db: Db, owner: TestMember, description = 'A notice on a door'): Promise<UploadView> {
  const bytes = await png({ width: 40 + sentBefore++, color: '#345678' })
  return addUpload(contextOf(db, owner), { file: sent(bytes, 'door.png'), fileDescription: description })
}

/** A document of somebody's, unlike every other. */
export const document = (db: Db, owner: TestMember, name = 'plan.pdf'): Promise<UploadView> =>
  addUpload(contextOf(db, owner), {
    file: sent(pdf({ objects: `% ${sentBefore++}` }), name),
    fileDescription: '',
  })

/** Somebody answers in a thread and shows files. @returns the number of the post */
export async function showing(
  db: Db,
  author: TestMember,
  threadId: number,
  ...uploads: readonly UploadView[]
): Promise<number> {
  const body = ['See for yourselves.', ...uploads.map(referenceTo)].join('\n\n')
  const reply = { voice: author.groups[0], language: 'en', body, idempotencyKey: randomUUID() }
  return (await replyToThread(contextOf(db, author, { now: new Date() }), { threadId, ...reply })).number
}

/** Where the bytes that are kept hold a sign, and how many rows there are of files. */
export const keptFiles = async (db: Db): Promise<{ uploads: number; contents: number; shown: number }> => ({
  uploads: await db.upload.count(),
  contents: await db.fileContent.count(),
  shown: await db.postUpload.count(),
})
