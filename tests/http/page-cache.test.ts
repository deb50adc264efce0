import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express, { type RequestHandler } from 'express'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPageCache, type PageCache } from '#server/http/page-cache.ts'
import type { HeardSignal } from '#server/signals/catalogue.ts'
import { type Ask, listening } from './listening.ts'

const signal = (name: string, payload: Record<string, unknown>) => ({ id: '1', name, payload }) as HeardSignal
const ADDED = signal('post.added', { threadId: 42, number: 2, revision: 2, postCount: 2 })
const LONG = 'Who pays for the interpreter? '.repeat(200)

/** A site whose pages count how often they were made. */
async function site({
  page = (request, response) => void response.type('html').send(`${request.url} ${LONG}`),
  trusted = () => true,
  midnight = (now) => now + 3_600_000,
  openToEveryone = async (threadId) => threadId === 42,
}: {
  page?: RequestHandler
  trusted?: () => boolean
  midnight?: (now: number) => number
  openToEveryone?: (threadId: number) => Promise<boolean>
} = {}): Promise<{ ask: Ask; cache: PageCache; made: string[] }> {
  const made: string[] = []
  const cache = createPageCache(trusted, midnight, openToEveryone)
  const web = express().use(cache.fill, (request, response, next) => {
    made.push(request.url)
    return page(request, response, next)
  })
  const ask = await listening((request, response) => {
    if (!cache.answer(request, response)) web(request, response)
  })
  return {
    ask: (path, headers = {}, ...rest) => ask(path, { 'accept-language': 'en', ...headers }, ...rest),
    cache,
    made,
  }
}

/** A gate that those who come to it wait at until it is opened. */
function gate(): { open: () => void; passed: Promise<void>; came: Promise<void>; come: () => Promise<void> } {
  const { promise: passed, resolve: open } = Promise.withResolvers<void>()
  const { promise: came, resolve: arrive } = Promise.withResolvers<void>()
  const come = (): Promise<void> => {
    arrive()
    return passed
  }
  return { open, passed, came, come }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('a page for readers', () => {
  it('is made once, and sent to all as it was made', async () => {
    const { ask, made } = await site({
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

  it('is made once for fifty who ask at the same moment', async () => {
    const door = gate()
    const { ask, made } = await site({
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
    const { ask, made } = await site()
    await ask('/t/42/x?after=20&since=3&evil=%3Cscript%3E')
    expect(made).toEqual(['/t/42/x?after=20'])
  })

  it('is another in each language', async () => {
    const { ask, made } = await site()
    await ask('/', { 'accept-language': 'nb' })
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
    const { ask } = await site()
    const headers: Record<string, string> = accepts === undefined ? {} : { 'accept-encoding': accepts }
    for (const answer of [await ask('/', headers), await ask('/', headers)]) {
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
      expect(unpack(answer.body).toString()).toBe(`/ ${LONG}`)
    }
  })

  it('is not sent again to a browser that has it', async () => {
    const { ask, made } = await site()
    const { headers } = await ask('/')
    const again = await ask('/', { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await ask('/', { 'if-none-match': 'W/"other"' })).status).toBe(200)
    expect(made).toHaveLength(1)
  })

  it('is not sent to those who ask only for its headers', async () => {
    const { ask } = await site()
    await ask('/')
    const { status, headers, body } = await ask('/', {}, 'HEAD')
    expect([status, body.length]).toEqual([200, 0])
    expect(Number(headers['content-length'])).toBe(LONG.length + 2)
  })

  it('is made anew after midnight', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-15T21:59:00Z') })
    const { ask, made } = await site({ midnight: () => Date.parse('2026-09-15T22:00:00Z') })
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
    const { ask, made } = await site({ page: personal })
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
    const { ask, made } = await site({ page: personal, openToEveryone })
    const asking = () => ask('/t/43/changes?since=1', MEMBER)
    const answers = await Promise.all([asking(), asking(), asking()])
    answers.push(await asking())
    expect(answers.map(({ body }) => body.toString())).toEqual(Array(4).fill('to a member'))
    expect(made).toHaveLength(4)
    expect((await ask('/t/43/changes?since=1')).body.toString()).toBe('to everyone')
  })
})

describe('what happens', () => {
  it.each<[what: string, heard: HeardSignal, lists: boolean, thread: boolean, other: boolean]>([
    ['a thread is opened', signal('thread.opened', { threadId: 7, revision: 1, postCount: 1 }), true, false, false],
    ['a post is added', ADDED, true, true, false],
    ['a post is revised', { ...ADDED, name: 'post.revised' } as HeardSignal, true, true, false],
    ['a post is withdrawn', { ...ADDED, name: 'post.withdrawn' } as HeardSignal, true, true, false],
    ['a member takes another name', signal('member.changed', { memberId: 'x' }), true, true, true],
    ['a member is suspended', signal('member.suspended', { memberId: 'x' }), true, true, true],
    ['a session ends', signal('session.ended', { memberId: 'x', sessionIds: [] }), false, false, false],
  ])('when %s makes untrue what it touches, and no more', async (_what, heard, lists, thread, other) => {
    const { ask, cache, made } = await site()
    const paths = ['/', '/t/42/x', '/t/42/pulse', '/t/43/x']
    for (const path of paths) await ask(path)
    cache.signal(heard)
    made.length = 0
    for (const path of paths) await ask(path)
    expect(paths.map((path) => made.includes(path))).toEqual([lists, thread, thread, other])
  })

  it('while a page is made, keeps it from being kept', async () => {
    const door = gate()
    let text = 'before'
    const { ask, cache, made } = await site({
      page: async (_request, response) => {
        const read = text
        await door.come()
        response.send(read)
      },
    })
    const asking = ask('/t/42/x')
    await door.came
    text = 'after'
    cache.signal(ADDED)
    door.open()
    expect((await asking).body.toString()).toBe('before')
    expect((await ask('/t/42/x')).body.toString()).toBe('after')
    expect(made).toHaveLength(2)
  })

  it('while a page is made, keeps it from whoever asks afterwards', async () => {
    const door = gate()
    let text = 'before'
    const { ask, cache, made } = await site({
      page: async (_request, response) => {
        const read = text
        await door.come()
        response.send(read)
      },
    })
    const before = ask('/t/42/x')
    await door.came
    text = 'after'
    cache.signal(ADDED)
    const after = ask('/t/42/x')
    const other = ask('/t/42/x')
    await vi.waitFor(() => expect(made).toHaveLength(2))
    door.open()
    expect((await before).body.toString()).toBe('before')
    expect([(await after).body.toString(), (await other).body.toString()]).toEqual(['after', 'after'])
  })

  it('to the listener leaves nothing to be trusted', async () => {
    let heard = true
    const { ask, cache, made } = await site({ trusted: () => heard })
    await ask('/')
    heard = false
    await ask('/')
    await ask('/')
    expect(made).toHaveLength(3)
    cache.forget()
    heard = true
    await ask('/')
    await ask('/')
    expect(made).toHaveLength(4)
  })

  it('to the listener while a page is made keeps it from being kept', async () => {
    let heard = true
    const { ask, made } = await site({
      trusted: () => heard,
      page: (_request, response) => {
        heard = false
        response.send(LONG)
      },
    })
    await ask('/')
    heard = true
    await ask('/')
    expect(made).toHaveLength(2)
  })
})

describe('what is never kept', () => {
  it.each<[what: string, headers: Record<string, string>, method: string]>([
    ['a member’s page', { cookie: 'allmenning_session=abc' }, 'GET'],
    ['a form', {}, 'POST'],
  ])('is %s', async (_what, headers, method) => {
    const { ask, made } = await site()
    await ask('/')
    await ask('/', headers, method)
    await ask('/', headers, method)
    expect(made).toHaveLength(3)
  })

  it.each<[what: string, page: RequestHandler, status: number]>([
    ['a page that is not there', (_request, response) => void response.status(404).send('no'), 404],
    ['a fault', (_request, response) => void response.status(500).send('no'), 500],
    ['a redirect', (_request, response) => response.redirect(301, '/t/42/y'), 301],
    ['a page with a cookie', (_request, response) => void response.cookie('a', 'b').send('no'), 200],
  ])('is %s', async (_what, page, status) => {
    const { ask, made } = await site({ page })
    for (let time = 0; time < 2; time += 1) expect((await ask('/t/42/x')).status).toBe(status)
    expect(made).toHaveLength(2)
  })

  it('is what nobody made to its end, and those who waited for it are served', async () => {
    const door = gate()
    let times = 0
    const { ask } = await site({
      page: async (_request, response) => {
        times += 1
        if (times > 1) return void response.send(LONG)
        await door.come()
        response.destroy()
      },
    })
    const first = ask('/t/42/x').catch((error) => error)
    await door.came
    const second = ask('/t/42/x')
    door.open()
    expect(await first).toBeInstanceOf(Error)
    expect((await second).status).toBe(200)
  })
})
