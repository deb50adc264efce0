import { beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '#server/accounts/open-session.ts'
import { transact } from '#server/platform/db.ts'
import { cookieIn, testSettings, VISIT } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, post, thread } from '#tests/support/world.ts'
import { jsonOf, programs } from './programs.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

describe('an answer of the API', () => {
  it('is for pages of every site, and for caches that ask again', async () => {
    await thread(db)
    const { headers } = await (await programs(db))('/api/v1/threads')
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, no-cache',
      etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
    })
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers.vary ?? '').not.toMatch(/cookie/i)
  })

  it('is the same for members, whose cookies count for nothing', async () => {
    const amina = await member(db, { roles: ['coordinator'] })
    await thread(db, { author: amina, audience: 'members', title: 'Hush, among members' })
    const cookie = cookieIn(await transact(db, (tx) => openSession(tx, amina.id, VISIT, new Date())))
    const ask = await programs(db)
    const [withCookie, without] = [await ask('/api/v1/threads', { cookie }), await ask('/api/v1/threads')]
    expect(withCookie.body.toString()).toBe(without.body.toString())
    expect(jsonOf(withCookie).items).toEqual([])
  })

  it.each<[what: string, header: (etag: string) => string, status: number]>([
    ['the tag', (etag) => etag, 304],
    ['the tag as a strong one', (etag) => etag.replace('W/', ''), 304],
    ['a list that holds it', (etag) => `"a", ${etag} ,W/"b"`, 304],
    ['a star', () => '*', 304],
    ['another tag', () => 'W/"aaaaaaaaaaaaaaaaaaaaaa"', 200],
    ['nonsense', () => '"""", ,,', 200],
    ['a thousand tags', () => Array.from({ length: 300 }, (_, index) => `"${index}"`).join(','), 200],
  ])('for %s has not changed, or has', async (_what, header, status) => {
    await thread(db)
    const ask = await programs(db)
    const { etag = '' } = (await ask('/api/v1/threads')).headers
    const again = await ask('/api/v1/threads', { 'if-none-match': header(etag) })
    expect(again.status).toBe(status)
    if (status === 304) expect([again.body.length, again.headers.etag]).toEqual([0, etag])
  })

  it('changes when somebody has written', async () => {
    const { id } = await thread(db)
    const ask = await programs(db)
    const { etag = '' } = (await ask(`/api/v1/threads/${id}`)).headers
    await post(db, { id })
    expect((await ask(`/api/v1/threads/${id}`, { 'if-none-match': etag })).status).toBe(200)
  })

  it('comes without a body to HEAD, with the same headers', async () => {
    await thread(db)
    const ask = await programs(db)
    const [head, get] = [await ask('/api/v1/threads', {}, 'HEAD'), await ask('/api/v1/threads')]
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, get.headers.etag])
  })

  it('tells a browser what it may ask', async () => {
    const asking = { origin: 'https://elsewhere.example', 'access-control-request-headers': 'if-none-match' }
    const { status, headers } = await (await programs(db))('/api/v1/threads', asking, 'OPTIONS')
    expect([status, headers]).toEqual([
      204,
      expect.objectContaining({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': 'If-None-Match, Accept',
      }),
    ])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('refuses %s', async (method) => {
    const { status, headers } = await (await programs(db))('/api/v1/threads', {}, method, '{"title":"x"}')
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it.each(['text/html', 'application/xml;q=1', '*/*;q=0', ',,;;', 'x'.repeat(4000)])(
    'is JSON whatever is accepted: %.20s',
    async (accept) => {
      const { status, headers } = await (await programs(db))('/api/v1/themes', { accept })
      expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    },
  )
})
