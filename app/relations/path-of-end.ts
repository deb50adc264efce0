import { pathOfInitiative, pathOfThread } from '#app/paths.ts'
import { findingPath, findingSlug } from '#server/findings/finding-path.plain.ts'
import type { EndView } from '#server/relations/relation-rows.ts'

/** Where an end of a relation is read: its record, else its conversation. */
export function pathOfEnd(end: EndView): string {
  if (end.recordId === null) return pathOfThread(end)
  return end.kind === 'finding' ? findingPath(end.recordId, findingSlug(end.title)) : pathOfInitiative(end)
}
