import type { RequestHandler } from 'express'
import { describe, expect, it, vi } from 'vitest'
import type { HeardSignal } from '#server/signals/catalogue.ts'
import { gate, LONG, siteWithCache } from './site-with-cache.ts'

const signal = (name: string, payload: Record<string, unknown>) => ({ id: '1', name, payload }) as HeardSignal
const ADDED = signal('post.added', { threadId: 42, number: 2, revision: 2, postCount: 2 })

describe('what happens', () => {
  it.each<[what: string, heard: HeardSignal, lists: boolean, thread: boolean, other: boolean]>([
    ['a thread is opened', signal('thread.opened', { threadId: 7, revision: 1, postCount: 1 }), true, false, false],
    ['a post is added', ADDED, true, true, false],
    ['a post is revised', { ...ADDED, name: 'post.revised' } as HeardSignal, true, true, false],
    ['a post is withdrawn', { ...ADDED, name: 'post.withdrawn' } as HeardSignal, true, true, false],
    ['a post is set aside', { ...ADDED, name: 'post.set_aside' } as HeardSignal, true, true, true],
    ['a post stands again', { ...ADDED, name: 'post.restored' } as HeardSignal, true, true, true],
    [
      'a thread is set aside',
      signal('thread.set_aside', { threadId: 42, revision: 2, postCount: 1 }),
      true,
      true,
      true,
    ],
    ...['thread.split', 'thread.merged'].map((name): [string, HeardSignal, boolean, boolean, boolean] => [
      `posts move to another thread (${name})`,
      signal(name, { threadId: 42, revision: 3, postCount: 1, toThreadId: 43, moveId: 1 }),
      true,
      true,
      true,
    ]),
    ['moderators decide', signal('decision.made', { decisionId: 'x' }), false, false, false],
    [
      'the author of a thread is told of a lock',
      signal('author.concerned', { threadId: 42, deed: 'thread_locked', at: 1, memberId: 'x' }),
      false,
      false,
      false,
    ],
    ['somebody reacts', { ...ADDED, name: 'post.reacted' } as HeardSignal, false, true, false],
    ['shares are released', { ...ADDED, name: 'shares.released' } as HeardSignal, false, true, false],
    ['a thread is locked', signal('thread.steered', { threadId: 42, revision: 2, postCount: 1 }), true, true, false],
    [
      'a thread that is named in another one takes a better title',
      signal('thread.retitled', { threadId: 42, revision: 2, postCount: 1, alsoShownIn: [43] }),
      true,
      true,
      true,
    ],
    [
      'somebody uses an initiative too',
      signal('initiative.adopted', { threadId: 42, adoptionId: 'x' }),
      true,
      true,
      false,
    ],
    ['the evidence of an initiative changes', signal('evidence.changed', { threadId: 42 }), true, true, false],
    [
      'two threads are tied',
      signal('relation.proposed', { threadId: 42, toThreadId: 43, relationId: 'x' }),
      false,
      true,
      true,
    ],
    ['a member takes another name', signal('member.changed', { memberId: 'x' }), true, true, true],
    ['a member is suspended', signal('member.suspended', { memberId: 'x' }), true, true, true],
    ['a session ends', signal('session.ended', { memberId: 'x', sessionIds: [] }), false, false, false],
  ])('when %s makes untrue what it touches, and no more', async (_what, heard, lists, thread, other) => {
    const { ask, cache, made } = await siteWithCache()
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
    const { ask, cache, made } = await siteWithCache({
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
    const { ask, cache, made } = await siteWithCache({
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
    const { ask, cache, made } = await siteWithCache({ trusted: () => heard })
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
    const { ask, made } = await siteWithCache({
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
    const { ask, made } = await siteWithCache()
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
    const { ask, made } = await siteWithCache({ page })
    for (let time = 0; time < 2; time += 1) expect((await ask('/t/42/x')).status).toBe(status)
    expect(made).toHaveLength(2)
  })

  it('is what nobody made to its end, and those who waited for it are served', async () => {
    const door = gate()
    let times = 0
    const { ask } = await siteWithCache({
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
