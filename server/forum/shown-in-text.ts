import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { UploadView } from './uploads.plain.ts'
import { uploadsInText } from './uploads-in-text.ts'

/** The asker's own pictures and documents that a text of theirs shows, in the order of the text. */
export const shownInText = async ({ db, actor }: Context, text: string): Promise<UploadView[]> =>
  isMember(actor) ? [...(await uploadsInText(db, text, actor.id)).values()] : []
