import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { slugOf } from './slug.plain.ts'
import type { Kind } from './terms.ts'
import type { ThreadReference } from './views.ts'

/** Featured threads that the front page names. */
const SHOWN = 3

/** A thread that curators chose for the front page. */
export interface FeaturedThread extends ThreadReference {
  kind: Kind
}

/** What curators chose for the front page, as far as the asker may see it, the latest choice first. */
export async function featuredThreads({ db, actor }: Context): Promise<FeaturedThread[]> {
  const rows = await db.$queryRaw<Omit<FeaturedThread, 'slug'>[]>`
    SELECT thread.id, thread.title, thread.language, thread.kind FROM thread
     WHERE thread.featured_at IS NOT NULL AND thread.audience <> 'staff' AND ${visibleThreads(actor)}
     ORDER BY thread.featured_at DESC, thread.id DESC LIMIT ${SHOWN}`
  return rows.map((row) => ({ ...row, slug: slugOf(row.title) }))
}
