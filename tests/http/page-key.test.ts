import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { pageKey } from '#server/http/page-key.ts'

const keyOf = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  pageKey({ method, url, headers: { 'accept-language': 'en', ...headers } } as unknown as IncomingMessage)

const MEMBER = '/members/3b241101-e2bb-4255-8caf-4136c566a962'

describe('a page that is kept', () => {
  it.each<[url: string, kept: string, tag: string]>([
    ['/', '/', 'lists'],
    ['/conversations', '/conversations', 'lists'],
    ['/conversations?kind=call', '/conversations?kind=call', 'lists'],
    ['/conversations?waiting=yes&sort=groups&kind=call', '/conversations?kind=call&sort=groups&waiting=yes', 'lists'],
    ['/conversations?from=3.1.2', '/conversations?from=3.1.2', 'lists'],
    ['/conversations?utm_source=x&kind=call&fbclid=y', '/conversations?kind=call', 'lists'],
    ['/conversations?kind=call&kind=b', '/conversations?kind=call', 'lists'],
    ['/conversations?kind=junk&sort=junk&waiting=no&from=junk', '/conversations', 'lists'],
    ['/conversations?kind=', '/conversations', 'lists'],
    ['/conversations?KIND=call', '/conversations', 'lists'],
    ['/conversations?kind=%0d%0aSet-Cookie:x', '/conversations', 'lists'],
    ['/conversations?__proto__=x&constructor=y', '/conversations', 'lists'],
    ['/themes/primary-care/ngo', '/themes/primary-care/ngo', 'lists'],
    [`${MEMBER}?before=1.2.3&x=y`, `${MEMBER}?before=1.2.3`, 'lists'],
    [`${MEMBER}?before=junk`, MEMBER, 'lists'],
    ['/groups/ngo?after=20', '/groups/ngo', 'lists'],
    ['/t/42/who-pays', '/t/42/who-pays', 'thread:42'],
    ['/t/42/who-pays?after=20', '/t/42/who-pays?after=20', 'thread:42'],
    ['/t/42/who-pays?after=20&_=1', '/t/42/who-pays?after=20', 'thread:42'],
    ['/t/42/who-pays?language=ar&group=service-user', '/t/42/who-pays?group=service-user&language=ar', 'thread:42'],
    ['/t/42/who-pays?group=everyone&language=xx', '/t/42/who-pays', 'thread:42'],
    ['/t/42/print?after=500&group=ngo', '/t/42/print?after=500', 'thread:42'],
    ['/t/042/who-pays', '/t/042/who-pays', 'thread:42'],
  ])('for %s is that of %s and goes with %s', (url, kept, tag) => {
    expect(keyOf(url)).toEqual({ key: `en ${kept}`, url: kept, tag })
  })

  it.each([
    '/t/42',
    '/t/42/reply',
    '/t/42/replies',
    '/t/42/title',
    '/t/42/day?day=2026-09-15',
    '/t/42/read?seen=1-20',
    '/t/42/link',
    '/t/42/posts/7/link',
    '/t/42/posts/7/history',
    '/t/42/posts/7/edit',
    '/t/x/who-pays',
    '/t/-1/who-pays',
    '/t/4200000000/who-pays',
    '/t//who-pays',
    `${MEMBER}/mute`,
    '/members/3b241101',
    '/members/3B241101-E2BB-4255-8CAF-4136C566A962',
    '/share',
    '/sign-in',
    '/settings',
    '/people',
    '/outbox',
    '/verify/secret',
    '/recover/secret',
    '/start/secret',
    '/preview',
    '/language',
    '/healthz',
    '//',
    '//conversations',
    '/%63onversations',
    '*',
    '',
    'http://elsewhere.example/conversations',
    `/conversations?from=${'1'.repeat(400)}`,
  ])('is not one for %s', (url) => {
    expect(keyOf(url)).toBeUndefined()
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'get'])('is not one for %s', (method) => {
    expect(keyOf('/conversations', {}, method)).toBeUndefined()
  })

  it.each<[url: string, kept: string]>([
    ['/t/42/pulse?_=17', '/t/42/pulse'],
    ['/t/042/changes?since=17&after=3', '/t/042/changes?since=17'],
    ['/t/042/changes?locale=ar&since=17', '/t/042/changes?since=17&locale=ar'],
    ['/t/042/changes?since=17&locale=xx', '/t/042/changes?since=17'],
  ])('for %s is the same in every language, and for members where everyone may read', (url, kept) => {
    const same = { key: kept, url: kept, tag: 'thread:42' }
    expect(keyOf(url)).toEqual(same)
    expect(keyOf(url, { 'accept-language': 'nb' })).toEqual(same)
    expect(keyOf(url, { cookie: 'allmenning_session=abc' })).toEqual({ ...same, membersThread: 42 })
  })

  it.each<[url: string, kept: string]>([
    ['/feeds/all.atom?x=y&locale=en', '/feeds/all.atom?locale=en'],
    ['/feeds/themes/primary-care.atom?locale=xx&kind=call', '/feeds/themes/primary-care.atom?kind=call'],
    ['/feeds/kinds/call.atom', '/feeds/kinds/call.atom'],
    ['/feeds/collections/7.atom?locale=nn&x=y', '/feeds/collections/7.atom?locale=nn'],
    ['/sitemap.xml?x', '/sitemap.xml'],
    ['/sitemaps/threads-1.xml', '/sitemaps/threads-1.xml'],
  ])('for %s is one for everybody, members too', (url, kept) => {
    const same = { key: kept, url: kept, tag: 'lists', forAll: true }
    const asking: Record<string, string>[] = [{}, { 'accept-language': 'nb' }, { cookie: 'allmenning_session=abc' }]
    for (const headers of asking) expect(keyOf(url, headers)).toEqual(same)
  })

  it.each([
    '/feeds',
    '/feeds/all',
    '/feeds/x/y.atom',
    '/feeds/themes/a/b.atom',
    '/sitemaps/a/b.xml',
    '/api/v1/threads',
  ])('is not one for %s, which is made anew each time', (url) => {
    expect(keyOf(url)).toBeUndefined()
  })

  it('is the same for those who ask only for its headers', () => {
    expect(keyOf('/conversations', {}, 'HEAD')).toEqual(keyOf('/conversations'))
  })

  it.each([
    ['a session', 'allmenning_session=abc'],
    ['a session among others', 'a=b; allmenning_session=abc; c=d'],
    ['an empty session', 'allmenning_session='],
    ['a session in quotes', 'allmenning_session="abc"'],
    ['something like a session', 'x_allmenning_session=abc'],
  ])('is not one for a browser with %s', (_what, cookie) => {
    expect(keyOf('/conversations', { cookie })).toBeUndefined()
  })

  it.each<[what: string, headers: Record<string, string>, locale: string]>([
    ['the language that was chosen', { cookie: 'allmenning_locale=nb', 'accept-language': 'en' }, 'nb+en'],
    ['the language of the browser', { 'accept-language': 'nn' }, 'nn'],
    ['a language of the other direction', { cookie: 'allmenning_locale=ar', 'accept-language': 'nb' }, 'ar+nb'],
    ['a language of another script', { 'accept-language': 'uk-UA' }, 'uk'],
    ['a language that we have', { cookie: 'allmenning_locale=../../x' }, 'en'],
  ])('is one for %s', (_what, headers, locale) => {
    expect(keyOf('/', headers)?.key).toBe(`${locale} /`)
  })

  it.each<[what: string, headers: Record<string, string>, key: string]>([
    ['other languages that the browser names', { 'accept-language': 'en,uk;q=0.8,ar;q=0.9' }, 'en+ar+uk /'],
    ['the same in another order', { 'accept-language': 'en,ar;q=0.9,uk;q=0.8' }, 'en+ar+uk /'],
    ['the other written Norwegian, which is read as well', { 'accept-language': 'nb-NO,nn;q=0.9,no;q=0.8' }, 'nb /'],
    ['languages that were chosen', { cookie: 'allmenning_reads=so.en', 'accept-language': 'en,ar' }, 'en+so /'],
    ['a choice without the language of the interface', { cookie: 'allmenning_reads=ar' }, 'en=ar /'],
    ['a choice of nothing that there is', { cookie: 'allmenning_reads=../../x.zz' }, 'en /'],
  ])('tells apart those who read %s', (_what, headers, key) => {
    expect(keyOf('/', headers)?.key).toBe(key)
  })
})
