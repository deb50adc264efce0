import type { LookupAddress } from 'node:dns'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { askOutside, NoAnswer, OUTBOUND_LIMITS } from '#server/platform/outbound.ts'
import { isPublicAddress } from '#server/platform/public-address.ts'
import { startWorksStandIn, type WorksStandIn } from '#tests/support/works-stand-in.ts'

/** What names lead to. */
const turnedTo = vi.hoisted(() => vi.fn<() => LookupAddress[]>())
vi.mock('node:dns', () => ({
  lookup: (_name: string, _options: unknown, done: (error: null, found: LookupAddress[]) => void) =>
    done(null, turnedTo()),
}))

let here: WorksStandIn
let elsewhere: WorksStandIn
beforeAll(async () => {
  ;[here, elsewhere] = await Promise.all([startWorksStandIn(), startWorksStandIn()])
})
afterAll(async () => {
  await Promise.all([here.close(), elsewhere.close()])
})

const QUICK = { ...OUTBOUND_LIMITS, patience: 300 }
const ask = (path: string, limits = OUTBOUND_LIMITS) =>
  askOutside({ origin: here.origin, userAgent: 'Allmenning/1 (https://site.test)' }, path, limits)

/** Answers a path in its own way, and asks for it. */
function answeredWith(path: string, answer: Parameters<WorksStandIn['misbehave']>[1], limits = OUTBOUND_LIMITS) {
  here.misbehave(path, answer)
  return ask(path, limits)
}
const leadingTo = (location: string) => (_request: unknown, response: import('node:http').ServerResponse) =>
  void response.writeHead(302, { location }).end()

describe('asking the one place outside', () => {
  it('says who asks, and nothing of anybody else', async () => {
    expect(await ask('/works/10.5555%2Fjie.2019.003')).toMatchObject({ message: { DOI: '10.5555/jie.2019.003' } })
    const { headers } = here.asked.at(-1) ?? {}
    expect(Object.keys(headers ?? {}).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(headers?.['user-agent']).toBe('Allmenning/1 (https://site.test)')
  })

  it('finds nothing where there is nothing', async () => {
    expect(await ask('/works/10.5555%2Fnone')).toBeUndefined()
  })

  it('follows a redirect within that place', async () => {
    const answer = await answeredWith('/moved', leadingTo('/works/10.5555%2Fjie.2019.003'))
    expect(answer).toMatchObject({ status: 'ok' })
  })

  it.each([
    ['another host', () => `${elsewhere.origin}/works/10.5555%2Fjie.2019.003`],
    ['another host without a scheme', () => `//${new URL(elsewhere.origin).host}/`],
    ['a private address', () => 'http://10.0.0.1/'],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['this machine by another name', () => here.origin.replace('127.0.0.1', 'localhost')],
    ['a file', () => 'file:///etc/passwd'],
    ['a name and password', () => here.origin.replace('//', '//me:secret@')],
    ['nowhere', () => 'http://'],
  ])('does not follow a redirect to %s', async (_where, location) => {
    const before = elsewhere.asked.length
    const count = here.asked.length
    await expect(answeredWith('/leads-away', leadingTo(location()))).rejects.toThrow(NoAnswer)
    expect(elsewhere.asked).toHaveLength(before)
    expect(here.asked).toHaveLength(count + 1)
  })

  it.each(['//example.org/works/1', 'http://169.254.169.254/', '/\\example.org'])(
    'asks for no path that leads away: %s',
    async (path) => {
      await expect(ask(path)).rejects.toThrow(NoAnswer)
    },
  )

  it('does not walk in circles', async () => {
    await expect(answeredWith('/circle', leadingTo('/circle'))).rejects.toThrow('circles')
  })

  it.each<[string, Parameters<WorksStandIn['misbehave']>[1]]>([
    ['is no JSON by its type', (_q, a) => void a.writeHead(200, { 'content-type': 'text/html' }).end('{}')],
    ['has no type', (_q, a) => void a.writeHead(200).end('{}')],
    ['is broken JSON', (_q, a) => void a.writeHead(200, { 'content-type': 'application/json' }).end('{"a":')],
    ['is a fault', (_q, a) => void a.writeHead(500, { 'content-type': 'application/json' }).end('{}')],
    ['asks to come back', (_q, a) => void a.writeHead(429, { 'retry-after': '1' }).end()],
    [
      'is packed',
      (_q, a) => void a.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('x'),
    ],
    [
      'breaks off',
      (_q, a) => void a.writeHead(200, { 'content-type': 'application/json' }).write('{', () => a.destroy()),
    ],
    ['is none', (q) => void q.socket.destroy()],
  ])('takes no answer that %s', async (_what, answer) => {
    await expect(answeredWith('/odd', answer)).rejects.toThrow(NoAnswer)
  })

  it('reads no more than it may, whether the answer says how large it is or not', async () => {
    let sent = 0
    const endless: Parameters<WorksStandIn['misbehave']>[1] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        sent += 64_000
        if (sent < 50_000_000) response.write(' '.repeat(64_000), () => more())
      }
      more()
    }
    await expect(answeredWith('/endless', endless)).rejects.toThrow('too large')
    expect(sent).toBeLessThan(20_000_000)
    const huge: Parameters<WorksStandIn['misbehave']>[1] = (_request, response) =>
      void response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000001' }).write(' ')
    await expect(answeredWith('/huge', huge)).rejects.toThrow('too large')
  })

  it.each<[string, Parameters<WorksStandIn['misbehave']>[1]]>([
    ['never comes', () => {}],
    [
      'trickles',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const drops = setInterval(() => response.write(' '), 20)
        response.once('close', () => clearInterval(drops))
      },
    ],
  ])('waits no longer than it may for an answer that %s', async (_what, answer) => {
    await expect(answeredWith('/slow', answer, QUICK)).rejects.toThrow(NoAnswer)
  })

  it('asks no place of this machine’s own network, and none unencrypted', async () => {
    for (const origin of ['https://10.0.0.1', 'https://[fd00::1]', 'http://works.example.org'])
      await expect(askOutside({ origin, userAgent: 'x' }, '/works/1')).rejects.toThrow(NoAnswer)
  })

  it.each(['10.1.2.3', '127.0.0.1', '::1'])(
    'asks no name that has been turned round to lead to %s',
    async (address) => {
      turnedTo.mockReturnValueOnce([
        { address: '104.18.2.1', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ])
      const origin = `https://works.example.org:${new URL(here.origin).port}`
      const before = here.asked.length
      await expect(askOutside({ origin, userAgent: 'x' }, '/works/1')).rejects.toThrow('not a public address')
      expect(here.asked).toHaveLength(before)
    },
  )
})

describe('an address of the public internet', () => {
  it.each([
    ['104.18.2.1', true],
    ['2606:4700::1', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['239.1.1.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['example.org', false],
  ])('is %s: %s', (address, itIs) => {
    expect(isPublicAddress(address)).toBe(itIs)
  })
})
