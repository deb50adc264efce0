import { Readable } from 'node:stream'
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { findingAddresses, lastFinding } from '#server/findings/finding-addresses.ts'
import { findingPath } from '#server/findings/finding-path.plain.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { themes } from '#server/forum/themes.ts'
import { lastThread, type NumberRange, type RecordAddress, threadAddresses } from '#server/forum/thread-addresses.ts'
import { initiativeAddresses, lastInitiative } from '#server/initiatives/initiative-addresses.ts'
import { collectionList } from '#server/moderation/collection-list.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { absolute } from './absolute.ts'
import { initiativePath } from './paths.ts'

/** Numbers of records in one part; search engines take up to 50,000 addresses a file [sitemaps.org, protocol]. */
export const PART = 10_000

interface Sort {
  last: (context: Context) => Promise<number>
  addresses: (context: Context, range: NumberRange) => Promise<RecordAddress[]>
  path: (id: number, slug: string) => string
}

/** What is listed record by record. */
const SORTS: Readonly<Record<string, Sort>> = {
  threads: { last: lastThread, addresses: threadAddresses, path: threadPath },
  practice: {
    last: lastInitiative,
    addresses: initiativeAddresses,
    path: (id, slug) => initiativePath({ id, slug }),
  },
  findings: { last: lastFinding, addresses: findingAddresses, path: findingPath },
}

/** Pages that list others, and the page for machines. */
const LISTS = ['/', '/conversations', '/practice', '/findings', '/api', '/collections', '/worth-reading', '/responses']

const written = (stream: SitemapStream | SitemapIndexStream, items: readonly object[]): Promise<string> =>
  streamToPromise(Readable.from(items).pipe(stream)).then(String)

/** The list of the parts of the sitemap. */
export async function sitemapIndex(context: Context): Promise<string> {
  const parts: string[] = ['/sitemaps/lists.xml']
  for (const [name, { last }] of Object.entries(SORTS)) {
    const highest = await last(context)
    for (let part = 1; (part - 1) * PART < highest; part++) parts.push(`/sitemaps/${name}-${part}.xml`)
  }
  return written(
    new SitemapIndexStream(),
    parts.map((path) => ({ url: absolute(path) })),
  )
}

const NOTHING =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'

/**
 * A part of the sitemap by its name, such as `threads-1`: the records whose numbers belong to it.
 * @throws {Failure} 404 for a name that is none
 */
export async function sitemapPart(context: Context, name: string): Promise<string> {
  // Of all that the format knows, addresses and days are what is true here.
  const stream = new SitemapStream({ xmlns: { news: false, xhtml: false, image: false, video: false } })
  if (name === 'lists') {
    const ofThemes = (await themes(context.db, context.locale)).map(({ code }) => `/themes/${code}`)
    const ofCollections = (await collectionList(context)).map(
      ({ id, slug }) => `/collections/${id}/${encodeURIComponent(slug)}`,
    )
    const all = [...LISTS, ...ofThemes, ...ofCollections]
    return written(
      stream,
      all.map((path) => ({ url: absolute(path) })),
    )
  }
  const [, word = '', number = '0'] = /^([a-z]+)-([1-9]\d{0,4})$/.exec(name) ?? []
  const sort = Object.hasOwn(SORTS, word) ? SORTS[word] : undefined
  if (!sort) throw notFound()
  const to = Number(number) * PART
  const found = await sort.addresses(context, { from: to - PART + 1, to })
  // A stream that was given nothing writes nothing.
  if (found.length === 0) return NOTHING
  return written(
    stream,
    found.map(({ id, slug, changedAt }) => ({ url: absolute(sort.path(id, slug)), lastmod: changedAt.toISOString() })),
  )
}

/** What robots are asked to leave alone: forms, and what is one person's own. */
const LEFT_ALONE = [
  ...['/settings', '/people', '/outbox', '/share', '/sign-in', '/preview', '/drafts', '/bookmarks', '/notifications'],
  ...['/findings/new', '/t/*/reply', '/t/*/changes', '/t/*/pulse'],
]

/** `robots.txt`, which names the sitemap. */
export const robots = (): string =>
  [
    'User-agent: *',
    ...LEFT_ALONE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ].join('\n')
