import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure, invalid, notFound } from '#server/platform/failures.ts'
import { isWritable } from '#server/platform/guard-text.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { bakeOutcomeTranslation } from './bake-outcome.ts'
import { mayReadThread } from './may-read-thread.ts'
import { type NamingText, namingOf, resolveMentions } from './resolve-mentions.ts'
import { FORUM_LIMITS } from './terms.ts'
import { textFiles } from './text-files.ts'
import { OUTCOME_NUMBER } from './translations.plain.ts'
import { uploadsInText, uploadsOfPost } from './uploads-in-text.ts'

/**
 * The text of a post, or of its translation, as it will look, names and files included. Nothing is stored.
 * @throws {Failure} 403 for readers, 404 for a thread one may not see, 413 for a text longer than a post may be,
 * 422 for signs that no text may hold
 */
export async function previewOf({ db, actor }: Context, text: NamingText): Promise<string> {
  authorize(actor, 'thread.open')
  const threadId = text.translated?.threadId ?? text.threadId
  if (text.body.length > FORUM_LIMITS.body.max * 2 || [...text.body].length > FORUM_LIMITS.body.max)
    throw new Failure(413, { key: 'failure.too_large' })
  if (threadId !== undefined && !(await mayReadThread(db, actor, threadId))) throw notFound()
  // As it will be stored.
  const body = text.body.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (!isWritable(body)) throw invalid({ body: { key: 'field.characters' } })
  if (text.translated?.number === OUTCOME_NUMBER) return bakeOutcomeTranslation(db, text.translated.threadId, body)
  const uploads = text.translated
    ? await uploadsOfPost(db, text.translated, body)
    : await uploadsInText(db, body, memberOf(actor).id)
  const names = namingOf(await resolveMentions(db, actor, { ...text, body }))
  return renderMarkdown(body, { files: textFiles(uploads), names })
}
