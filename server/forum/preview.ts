import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure } from '#server/platform/failures.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { FORUM_LIMITS } from './terms.ts'

/**
 * The text of a post as it will look. Nothing is stored.
 * @throws {Failure} 403 for readers, 413 for a text longer than a post may be
 */
export function previewOf({ actor }: Context, body: string): string {
  authorize(actor, 'thread.open')
  if (body.length > FORUM_LIMITS.body.max * 2 || [...body].length > FORUM_LIMITS.body.max)
    throw new Failure(413, { key: 'failure.too_large' })
  return renderMarkdown(body)
}
