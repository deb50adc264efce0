import { Feed } from 'feed'
import { threadPath } from '#server/forum/slug.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { type CollectedView, type CollectionPage, collectionPage } from '#server/moderation/collection-page.ts'
import type { Context } from '#server/platform/context.ts'
import { absolute } from './absolute.ts'
import { collectionFeedPath } from './addresses.plain.ts'
import { ENTRIES } from './atom-feed.ts'
import { escaped } from './page-head.ts'

/**
 * What was added to a collection as an Atom feed [RFC 4287], the latest first, each with the curator's words about it.
 * @throws {Failure} 404 for a collection that is not there, or not published
 */
export async function collectionFeed(context: Context, id: number): Promise<string> {
  const page = await collectionPage(context, id)
  const latest = page.items.toSorted((one, other) => other.addedAt.localeCompare(one.addedAt)).slice(0, ENTRIES)
  const address = absolute(collectionFeedPath(id, context.locale))
  const feed = new Feed({
    id: address,
    title: `Allmenning · ${page.title}`,
    description: page.occasion || page.title,
    link: absolute(`/collections/${id}/${encodeURIComponent(page.slug)}`),
    feed: address,
    // A feed without entries has not changed since before there were any.
    updated: new Date(Math.max(0, ...latest.map(({ addedAt }) => Date.parse(addedAt)))),
    generator: 'Allmenning',
    author: { name: 'Allmenning', link: absolute('/') },
  })
  for (const item of latest) feed.addItem(entryOf(item, page))
  // The library knows no language of a feed.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${page.language}" `)
}

function entryOf({ thread, words, addedAt }: CollectedView, { language }: Pick<CollectionPage, 'language'>) {
  return {
    // Without the words, which follow the title when it improves.
    id: absolute(`/t/${thread.id}`),
    link: absolute(threadPath(thread.id, thread.slug)),
    // The title is HTML in the feeds that the library writes.
    title: escaped(thread.title),
    ...(words ? { content: `<p lang="${language}" dir="${directionOf(language)}">${escaped(words)}</p>` } : {}),
    published: new Date(addedAt),
    date: new Date(addedAt),
  }
}
