import { slugOf } from '#server/forum/slug.plain.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from '#server/forum/thread-rows.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { bakeText } from './bake-text.ts'

/** A thread in a collection, with the finding that it stands beside, if it does. */
export interface CollectedView {
  thread: ThreadRowView
  findingId: number | null
  words: string
  /** When it was added (ISO 8601). */
  addedAt: string
}

/** A collection with those of its threads that the asker may read. */
export interface CollectionPage {
  id: number
  slug: string
  title: string
  language: string
  intro: { source: string; html: string }
  theme: { code: string; name: string } | null
  occasion: string
  published: boolean
  items: CollectedView[]
  /** Whether the asker follows it; null for whoever cannot. */
  follows: boolean | null
  may: { shape: boolean }
}

interface Row {
  title: string
  language: string
  intro: string
  occasion: string
  publishedAt: Date | null
  themeCode: string | null
  themeName: string | null
  follows: boolean
}

/**
 * A collection in its order. What the asker may not read is not there, and is not counted.
 * @throws {Failure} 404 for what is not there, and for drafts of others
 */
export async function collectionPage({ db, actor, locale }: Context, id: number): Promise<CollectionPage> {
  const memberId = isMember(actor) ? actor.id : null
  const [found] = await db.$queryRaw<Row[]>`
    SELECT title, collection.language, intro, occasion, published_at AS "publishedAt",
           collection.theme_code AS "themeCode", coalesce(theme_text.name, collection.theme_code) AS "themeName",
           EXISTS (SELECT FROM collection_follow follow
                    WHERE follow.collection_id = collection.id AND follow.member_id = ${memberId}::uuid) AS follows
      FROM collection
      LEFT JOIN theme_text ON theme_text.theme_code = collection.theme_code AND theme_text.language = ${locale}
     WHERE collection.id = ${id}`
  if (!found) throw notFound()
  authorize(actor, 'collection.read', found)
  const rows = await db.$queryRaw<(ThreadRow & { words: string; addedAt: Date; findingId: number | null })[]>`
    SELECT ${THREAD_COLUMNS}, item.words, item.added_at AS "addedAt",
           (SELECT finding.id FROM finding WHERE finding.thread_id = thread.id AND finding.state = 'published') AS "findingId"
      FROM ${threadTables(locale)} JOIN collection_item item ON item.thread_id = thread.id
     WHERE item.collection_id = ${id} AND ${visibleThreads(actor)}
     ORDER BY item.position, item.id`
  const { title, language, intro, occasion, publishedAt, themeCode, themeName, follows } = found
  return {
    ...{ id, slug: slugOf(title), title, language, occasion },
    intro: { source: intro, html: bakeText('intro', intro) },
    theme: themeCode && themeName ? { code: themeCode, name: themeName } : null,
    published: publishedAt !== null,
    items: rows.map(({ words, addedAt, findingId, ...row }) => ({
      ...{ thread: threadRowView(row), findingId, words },
      addedAt: addedAt.toISOString(),
    })),
    follows: can(actor, 'collection.follow', found) ? follows : null,
    may: { shape: can(actor, 'commons.shape') },
  }
}
