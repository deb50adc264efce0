import { Feed } from 'feed'
import { threadPath } from '#server/forum/slug.plain.ts'
import type { Kind } from '#server/forum/terms.ts'
import { theme as themeOf } from '#server/forum/themes.ts'
import { type ThreadRecord, threadRecords } from '#server/forum/thread-records.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Context } from '#server/platform/context.ts'
import { absolute, withWholeLinks } from './absolute.ts'
import { feedPath } from './addresses.plain.ts'
import { escaped } from './page-head.ts'
import { memberPath } from './paths.ts'

/** Entries of a feed. */
export const ENTRIES = 30

/** What a feed is narrowed to. */
export interface FeedFilter {
  theme?: string | undefined
  kind?: Kind | undefined
}

/**
 * The newest conversations as an Atom feed [RFC 4287], each with its opening text, which for practice and findings is what
 * their records say. Those whose opening text was taken back are left out.
 * @throws {Failure} 404 for a theme that is none
 */
export async function atomFeed(context: Context, filter: FeedFilter): Promise<string> {
  const { locale } = context
  const t = translate(locale)
  const theme = filter.theme && (await themeOf(context.db, locale, filter.theme))
  const { threads } = await threadRecords(context, { ...filter, order: 'opening', limit: ENTRIES })
  const entries = threads.flatMap((thread) =>
    thread.opening ? [entryOf(thread, thread.opening, t(`kind.${thread.kind}`))] : [],
  )
  const address = absolute(feedPath({ ...filter, locale }))
  const feed = new Feed({
    id: address,
    title: ['Allmenning', theme ? theme.name : t('list.title'), filter.kind && t(`kinds.${filter.kind}`)]
      .filter(Boolean)
      .join(' · '),
    description: t('footer.about'),
    link: absolute(filter.theme ? `/themes/${filter.theme}` : '/conversations'),
    feed: address,
    // A feed without entries has not changed since before there were any.
    updated: new Date(Math.max(0, ...entries.map(({ date }) => date.getTime()))),
    generator: 'Allmenning',
    author: { name: 'Allmenning', link: absolute('/') },
  })
  for (const entry of entries) feed.addItem(entry)
  // The library knows no language of a feed.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `)
}

function entryOf(thread: ThreadRecord, { author, html, editedAt }: NonNullable<ThreadRecord['opening']>, kind: string) {
  const path = threadPath(thread.id, thread.slug)
  const direction = directionOf(thread.language)
  return {
    // Without the words, which follow the title when it improves.
    id: absolute(`/t/${thread.id}`),
    link: absolute(path),
    // The title is HTML in the feeds that the library writes.
    title: escaped(thread.title),
    content: `<div lang="${thread.language}" dir="${direction}">${withWholeLinks(html, path)}</div>`,
    author: [{ name: author.displayName, link: absolute(memberPath(author.publicId)) }],
    category: [
      { term: thread.kind, name: kind, scheme: absolute('/feeds/kinds') },
      { term: thread.theme.code, name: thread.theme.name, scheme: absolute('/themes') },
    ],
    published: new Date(thread.createdAt),
    date: new Date(editedAt ?? thread.createdAt),
  }
}
