import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { RequestHandler } from 'express'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gate, LONG, siteWithCache } from './site-with-cache.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('a page for readers', () => {
  it('is made once, and sent to all as it was made', async () => {
    const { ask, made } = await siteWithCache({
      page: (_request, response) =>
        void response
          .set({ 'X-Frame-Options': 'DENY', 'X-Request-Id': '7', 'Cache-Control': 'no-store' })
          .type('html')
          .send(LONG),
    })
    const answers = [await ask('/'), await ask('/'), await ask('/?utm_source=x')]
    expect(made).toEqual(['/'])
    for (const { status, headers, body } of answers) {
      expect([status, body.toString()]).toEqual([200, LONG])
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'x-frame-options': 'DENY',
        'cache-control': 'private, no-cache',
        vary: 'Accept-Encoding, Accept-Language, Cookie',
      })
    }
    expect(answers.map(({ headers }) => headers['x-request-id'])).toEqual(['7', undefined, undefined])
  })

  it('for programs is the same for everybody, on every site, and says so', async () => {
    const page: RequestHandler = (_request, response) =>
      void response.set({ 'Access-Control-Allow-Origin': '*', Vary: 'Cookie' }).type('xml').send(LONG)
    const { ask, made } = await siteWithCache({ page })
    const asking: Record<string, string>[] = [{}, { cookie: 'allmenning_session=abc' }, { 'accept-language': 'ar' }]
    for (const headers of asking) {
      const answer = await ask('/feeds/all.atom', headers)
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'public, no-cache',
        vary: 'Accept-Encoding',
      })
    }
    expect(made).toHaveLength(1)
  })

  it.each<[what: string, header: (etag: string) => string, status: number]>([
    ['its tag', (etag) => etag, 304],
    ['its tag as a strong one', (etag) => etag.slice(2), 304],
    ['a list that holds it', (etag) => `"a", ${etag}`, 304],
    ['a star', () => '*', 304],
    ['another tag', () => '"a"', 200],
  ])('for a browser that has %s is sent, or not', async (_what, header, status) => {
    const { ask } = await siteWithCache()
    const { etag = '' } = (await ask('/')).headers
    expect((await ask('/', { 'if-none-match': header(etag) })).status).toBe(status)
  })

  it('is made once for fifty who ask at the same moment', async () => {
    const door = gate()
    const { ask, made } = await siteWithCache({
      page: async (_request, response) => {
        await door.come()
        response.send(LONG)
      },
    })
    const asking = Array.from({ length: 50 }, () => ask('/t/42/x'))
    await door.came
    door.open()
    const answers = await Promise.all(asking)
    expect(made).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set([LONG]))
  })

  it('is made without the parameters that do not count', async () => {
    const { ask, made } = await siteWithCache()
    await ask('/t/42/x?after=20&since=3&evil=%3Cscript%3E')
    expect(made).toEqual(['/t/42/x?after=20'])
  })

  it('is another in each language', async () => {
    const { ask, made } = await siteWithCache()
    await ask('/', { 'accept-language': 'nb,en' })
    await ask('/', { 'accept-language': 'en' })
    await ask('/', { 'accept-language': 'en', cookie: 'allmenning_locale=nb' })
    expect(made).toHaveLength(2)
  })

  it.each<[accepts: string | undefined, encoding: string | undefined, unpack: (body: Buffer) => Buffer]>([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['deflate', undefined, (body) => body],
    ['broth', undefined, (body) => body],
    ['', undefined, (body) => body],
    [undefined, undefined, (body) => body],
  ])('for a browser that accepts %j is packed as %s', async (accepts, encoding, unpack) => {
    const { ask } = await siteWithCache()
    const headers: Record<string, string> = accepts === undefined ? {} : { 'accept-encoding': accepts }
    for (const answer of [await ask('/', headers), await ask('/', headers)]) {
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
      expect(unpack(answer.body).toString()).toBe(`/ ${LONG}`)
    }
  })

  it('is not sent again to a browser that has it', async () => {
    const { ask, made } = await siteWithCache()
    const { headers } = await ask('/')
    const again = await ask('/', { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await ask('/', { 'if-none-match': 'W/"other"' })).status).toBe(200)
    expect(made).toHaveLength(1)
  })

  it('is not sent to those who ask only for its headers', async () => {
    const { ask } = await siteWithCache()
    await ask('/')
    const { status, headers, body } = await ask('/', {}, 'HEAD')
    expect([status, body.length]).toEqual([200, 0])
    expect(Number(headers['content-length'])).toBe(LONG.length + 2)
  })

  it('is made anew after midnight', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-15T21:59:00Z') })
    const { ask, made } = await siteWithCache({ midnight: () => Date.parse('2026-09-15T22:00:00Z') })
    await ask('/')
    vi.setSystemTime(new Date('2026-09-15T21:59:59.999Z'))
    await ask('/')
    expect(made).toHaveLength(1)
    vi.setSystemTime(new Date('2026-09-15T22:00:00Z'))
    await ask('/')
    expect(made).toHaveLength(2)
  })
})

describe('what changed in a thread', () => {
  const MEMBER = { cookie: 'allmenning_session=abc' }
  /** Says to whom it answers. */
  const personal: RequestHandler = (request, response) =>
    void response.send(request.headers.cookie ? 'to a member' : 'to everyone')

  it('is made once for members and readers alike, as for somebody who is not signed in', async () => {
    const { ask, made } = await siteWithCache({ page: personal })
    const answers = [
      await ask('/t/42/changes?since=1', MEMBER),
      await ask('/t/42/changes?since=1'),
      await ask('/t/42/changes?since=1', MEMBER),
    ]
    expect(answers.map(({ body }) => body.toString())).toEqual(['to everyone', 'to everyone', 'to everyone'])
    expect(made).toHaveLength(1)
  })

  it.each<[what: string, openToEveryone: () => Promise<boolean>]>([
    ['where only members may read', async () => false],
    ['when nobody can say who may read', () => Promise.reject(new Error('no database'))],
  ])('is made for each member %s', async (_what, openToEveryone) => {
    const { ask, made } = await siteWithCache({ page: personal, openToEveryone })
    const asking = () => ask('/t/43/changes?since=1', MEMBER)
    const answers = await Promise.all([asking(), asking(), asking()])
    answers.push(await asking())
    expect(answers.map(({ body }) => body.toString())).toEqual(Array(4).fill('to a member'))
    expect(made).toHaveLength(4)
    expect((await ask('/t/43/changes?since=1')).body.toString()).toBe('to everyone')
  })
})
