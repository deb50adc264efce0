import { visibleFindings } from '#server/permissions/findings.ts'
import type { Context } from '#server/platform/context.ts'
import { findingPath, findingSlug } from './finding-path.plain.ts'

/** The finding that a conversation stands beside and where it is read; null where there is none that the asker may see. */
export async function findingOfThread(
  { db, actor }: Context,
  threadId: number,
): Promise<{ id: number; path: string } | null> {
  const [finding] = await db.$queryRaw<{ id: number; title: string }[]>`
    SELECT finding.id, thread.title FROM finding JOIN thread ON thread.id = finding.thread_id
     WHERE finding.thread_id = ${threadId} AND ${visibleFindings(actor)}`
  return finding ? { id: finding.id, path: findingPath(finding.id, findingSlug(finding.title)) } : null
}
