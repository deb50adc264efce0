import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeEach, describe, expect, it } from 'vitest'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { PART } from '#server/machines/sitemap.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { publishedFinding } from '#tests/findings/filling.ts'
import type { Ask } from '#tests/http/listening.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { programs } from './programs.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const SITE = 'https://allmenning.test'
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'url', 'sitemap'].includes(name),
})

/** A well-formed document, read. */
async function xml(ask: Ask, path: string) {
  const answer = await ask(path)
  expect(answer.status, path).toBe(200)
  const text = answer.body.toString()
  expect(XMLValidator.validate(text), path).toBe(true)
  return parser.parse(text)
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value ? String((value as { '#text': string })['#text']) : String(value)

describe('the feed', () => {
  it('tells of the newest conversations, the last opened first, by whom, and with their text', async () => {
    const amina = await member(db, { displayName: 'Amina & co' })
    await thread(db, { createdAt: new Date('2026-09-01T10:00:00Z'), title: 'The older one' })
    const { id } = await thread(db, {
      author: amina,
      title: 'من يدفع؟',
      language: 'ar',
      body: 'انظر [هنا](/practice) وفي #1',
      kind: 'discussion',
    })
    const { feed } = await xml(await programs(db), '/feeds/all.atom')
    expect(feed).toMatchObject({
      'xml:lang': 'nb',
      id: `${SITE}/feeds/all.atom?locale=nb`,
      title: 'Allmenning · Samtaler',
      updated: NOW.toISOString(),
    })
    expect(feed.entry).toHaveLength(2)
    expect(feed.entry[0]).toMatchObject({
      id: `${SITE}/t/${id}`,
      link: { href: `${SITE}/t/${id}/${encodeURIComponent('من-يدفع')}` },
      author: { name: 'Amina & co', uri: `${SITE}/members/${amina.publicId}` },
      published: NOW.toISOString(),
      updated: NOW.toISOString(),
    })
    expect(textOf(feed.entry[0].content)).toMatch(/^<div lang="ar" dir="rtl">/)
    expect(textOf(feed.entry[0].content)).toContain(`href="${SITE}/practice"`)
    expect(textOf(feed.entry[0].content)).not.toMatch(/(href|src)="[/#]/)
  })

  it('says when a text was changed, and leaves out one that was taken back', async () => {
    const amina = await member(db)
    const context = contextOf(db, amina, { now: new Date('2026-09-16T10:00:00Z') })
    const [changed, gone] = [await thread(db, { author: amina }), await thread(db, { author: amina, body: 'Hush' })]
    await revisePost(context, { threadId: changed.id, number: 1, revision: 1, body: 'Anew', language: 'en' })
    await withdrawPost(context, { threadId: gone.id, number: 1 })
    const { feed } = await xml(await programs(db), '/feeds/all.atom')
    expect(feed.entry).toMatchObject([{ id: `${SITE}/t/${changed.id}`, updated: '2026-09-16T10:00:00.000Z' }])
  })

  it.each<[path: string, titles: string[]]>([
    ['/feeds/themes/primary-care.atom', ['One', 'Two']],
    ['/feeds/kinds/call.atom', ['Three', 'Two']],
    ['/feeds/themes/primary-care.atom?kind=call', ['Two']],
    ['/feeds/themes/primary-care.atom?kind=junk&x=y', ['One', 'Two']],
    ['/feeds/kinds/finding.atom', []],
  ])('%s holds what it says', async (path, titles) => {
    await thread(db, { title: 'One', theme: 'primary-care', kind: 'discussion' })
    await thread(db, { title: 'Two', theme: 'primary-care', kind: 'call' })
    await thread(db, { title: 'Three', theme: 'undocumented', kind: 'call' })
    const { feed } = await xml(await programs(db), path)
    expect((feed.entry ?? []).map(({ title }: { title: unknown }) => textOf(title)).sort()).toEqual(titles)
  })

  it('speaks the language that is asked for', async () => {
    const { feed } = await xml(await programs(db), '/feeds/themes/primary-care.atom?kind=question&locale=en')
    expect([feed['xml:lang'], feed.title]).toEqual(['en', 'Allmenning · Primary and municipal care · Questions'])
  })

  it('is well-formed whatever people wrote, and shows it as words', async () => {
    const nasty = 'A ]]> B ]]> <script>alert(1)</script> & &lt; " \''
    await thread(db, { title: nasty, body: nasty, author: await member(db, { displayName: ']]><x> & "' }) })
    const { feed } = await xml(await programs(db), '/feeds/all.atom')
    expect(textOf(feed.entry[0].title)).toBe(
      'A ]]&gt; B ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp; &amp;lt; &quot; &#39;',
    )
    expect(textOf(feed.entry[0].content)).not.toContain('<script')
    expect(feed.entry[0].author.name).toBe(']]><x> & "')
  })

  it.each([
    '/feeds/themes/cats.atom',
    '/feeds/kinds/abstract.atom',
    '/feeds/themes/%.atom',
    '/sitemaps/x.xml',
    '/sitemaps/threads-0.xml',
    '/sitemaps/constructor-1.xml',
  ])('%s is not there', async (path) => {
    expect((await (await programs(db))(path)).status).toBe(404)
  })

  it('may be asked whether it has changed', async () => {
    await thread(db)
    const ask = await programs(db)
    const { headers } = await ask('/feeds/all.atom')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect((await ask('/feeds/all.atom', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
  })
})

describe('the sitemap', () => {
  it('leads to every page that everybody may read, part by part', async () => {
    const { id: threadId } = await thread(db, { title: 'Who pays?' })
    const { id: practice } = await initiative(db, { title: 'Evening groups' })
    const { id: finding, slug } = await publishedFinding(db, await member(db, { groups: ['researcher'] }))
    await thread(db, { audience: 'members', title: 'Hush' })
    const ask = await programs(db)
    const parts = (await xml(ask, '/sitemap.xml')).sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc)
    const part = (number: number) => Math.ceil(number / PART)
    expect(parts).toEqual(
      expect.arrayContaining([
        `${SITE}/sitemaps/lists.xml`,
        `${SITE}/sitemaps/threads-${part(threadId)}.xml`,
        `${SITE}/sitemaps/practice-${part(practice)}.xml`,
        `${SITE}/sitemaps/findings-${part(finding)}.xml`,
      ]),
    )
    const pages = []
    for (const address of parts) pages.push(...((await xml(ask, address.slice(SITE.length))).urlset.url ?? []))
    const found = pages.map(({ loc }: { loc: string }) => loc.slice(SITE.length))
    expect(found).toEqual(
      expect.arrayContaining([
        '/',
        '/themes/primary-care',
        `/t/${threadId}/who-pays`,
        `/practice/${practice}/evening-groups`,
        `/findings/${finding}/${slug}`,
      ]),
    )
    expect(found.join()).not.toContain('hush')
    expect(new Set(found).size).toBe(found.length)
    expect(pages.find(({ loc }: { loc: string }) => loc.endsWith('/who-pays'))).toMatchObject({
      lastmod: NOW.toISOString(),
    })
  })

  it('is named to robots', async () => {
    const text = (await (await programs(db))('/robots.txt')).body.toString()
    expect(text).toMatch(/^User-agent: \*\nDisallow: \/settings\n/)
    expect(text).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`)
  })

  it('has an empty part where there is nothing', async () => {
    expect((await xml(await programs(db), '/sitemaps/findings-9.xml')).urlset).toBeDefined()
  })
})
