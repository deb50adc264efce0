import { PATHS, pathOfThread } from '#app/paths.ts'
import { findingOfThread } from '#server/findings/finding-of-thread.ts'
import type { Context } from '#server/platform/context.ts'

/** Where the record is changed that a conversation stands beside. */
export async function editOfRecord(
  context: Context,
  thread: { id: number; slug: string; kind: string },
): Promise<string> {
  if (thread.kind === 'practice') return `${PATHS.practice}/${thread.id}/edit`
  const finding = await findingOfThread(context, thread.id)
  return finding ? `${PATHS.findings}/${finding.id}/edit` : pathOfThread(thread)
}
