import { slugOf } from '#server/forum/slug.plain.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import { visibleCollections } from '#server/permissions/shaping.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'

/** A collection as a list shows it. */
export interface CollectionRow {
  id: number
  slug: string
  title: string
  language: string
  occasion: string
  theme: { code: string; name: string } | null
  /** Threads in it that the asker may read. */
  count: number
  published: boolean
}

type Row = Omit<CollectionRow, 'slug' | 'theme'> & { themeCode: string | null; themeName: string | null }

/**
 * Collections that the asker may see, the one changed last first, drafts before all.
 * @param input a theme to narrow it to, how many at the most, and whether drafts are left out for their makers too
 */
export async function collectionList(
  { db, actor, locale }: Context,
  { theme, limit = 200, published = false }: { theme?: string; limit?: number; published?: boolean } = {},
): Promise<CollectionRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT collection.id, collection.title, collection.language, collection.occasion,
           collection.published_at IS NOT NULL AS published,
           collection.theme_code AS "themeCode", coalesce(theme_text.name, collection.theme_code) AS "themeName",
           (SELECT count(*)::int FROM collection_item item JOIN thread ON thread.id = item.thread_id
             WHERE item.collection_id = collection.id AND ${visibleThreads(actor)}) AS count
      FROM collection
      LEFT JOIN theme_text ON theme_text.theme_code = collection.theme_code AND theme_text.language = ${locale}
     WHERE ${visibleCollections(actor)}
       AND ${published ? Prisma.sql`collection.published_at IS NOT NULL` : Prisma.sql`true`}
       AND ${theme ? Prisma.sql`collection.theme_code = ${theme}` : Prisma.sql`true`}
     ORDER BY collection.published_at IS NOT NULL, collection.changed_at DESC, collection.id DESC LIMIT ${limit}`
  return rows.map(({ themeCode, themeName, ...row }) => ({
    ...row,
    slug: slugOf(row.title),
    theme: themeCode && themeName ? { code: themeCode, name: themeName } : null,
  }))
}
