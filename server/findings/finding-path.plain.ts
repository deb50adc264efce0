import { slugOf } from '#server/forum/slug.plain.ts'
import type { RecordFormat } from './terms.ts'

/** Words that follow `/findings/42/` with a meaning of their own. */
const RESERVED: readonly string[] = ['edit', 'kept']

/** The readable part of a finding's address; the number finds it. */
export function findingSlug(title: string): string {
  const slug = slugOf(title)
  return RESERVED.includes(slug) ? `${slug}-` : slug
}

/** Where a finding is read. */
export const findingPath = (id: number, slug: string): string => `/findings/${id}/${encodeURIComponent(slug)}`

/** Where a finding is filled in and changed. */
export const findingFormPath = (id: number): string => `/findings/${id}/edit`

/** Where scripts keep what is filled in. */
export const keptFindingPath = (id: number): string => `/findings/${id}/kept`

/** Where a reference manager takes its record. */
export const recordPath = (id: number, format: RecordFormat): string => `/findings/${id}.${format}`
