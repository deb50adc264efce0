// Browsers of members who have one conversation open: each hears of news by its socket and then asks for what changed.
import { Agent } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { io, type Socket } from 'socket.io-client'
import { LIVE_PATH, type ThreadNews } from '#server/realtime/terms.ts'
import { clock } from './figures.ts'
import { answering } from './program.ts'
import { ask, BROWSER, type WireAnswer } from './wire.ts'

/** What the browsers of this process should do. */
export type Order =
  | { do: 'open'; origin: string; threadId: number; cookies: string[]; since: number }
  /** Be ready for the next reply; the answer comes once all have its content. */
  | { do: 'hear' }
  | { do: 'close' }

/** When each browser heard, and when it had the content, in milliseconds of the common clock. */
export interface Heard {
  signals: number[]
  contents: number[]
}

interface Browser {
  socket: Socket
  cookie: string
  since: number
}

/** Handshakes under way at a time. */
const AT_ONCE = 20

let browsers: Browser[] = []
let changesOf = (_since: number): string => ''

async function open({ origin, threadId, cookies, since }: Extract<Order, { do: 'open' }>): Promise<void> {
  changesOf = (from) => `${origin}/t/${threadId}/changes?since=${from}`
  const waiting = [...cookies]
  const opener = async (): Promise<void> => {
    for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop()) {
      const extraHeaders = { ...BROWSER, cookie, origin }
      const socket = io(origin, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, extraHeaders })
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', () => resolve())
        socket.once('connect_error', reject)
      })
      const { ok } = await socket.emitWithAck('watch', `thread:${threadId}`)
      if (!ok) throw new Error('A browser may not watch the conversation.')
      browsers.push({ socket, cookie, since })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, opener))
}

async function hear(): Promise<Heard> {
  const heard: Heard = { signals: [], contents: [] }
  // A browser opens a connection anew after a while without requests, so each one does here.
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  const one = async (browser: Browser): Promise<void> => {
    const news = await new Promise<ThreadNews>((resolve) => browser.socket.once('news', resolve))
    heard.signals.push(clock())
    // Browsers are not in each other's way: whatever has arrived in this process is stamped before the first one asks.
    await nextTurn()
    const answer = await ask(changesOf(browser.since), { ...BROWSER, cookie: browser.cookie, accept: '*/*' }, agent)
    heard.contents.push(clock())
    if (revisionOf(answer) < news.revision) throw new Error('What changed did not hold what the signal told of.')
    browser.since = news.revision
  }
  await Promise.all(browsers.map(one))
  agent.destroy()
  return heard
}

const UNPACK: Record<string, (body: Buffer) => Buffer> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
}

function revisionOf({ status, headers, body }: WireAnswer): number {
  if (status !== 200) throw new Error(`What changed was answered with ${status}.`)
  const unpack = UNPACK[headers['content-encoding'] ?? 'identity']
  if (!unpack) throw new Error(`What changed came packed as ${headers['content-encoding']}.`)
  return JSON.parse(unpack(body).toString()).revision
}

answering<Order, Heard | number>(async (order) => {
  if (order.do === 'open') await open(order)
  if (order.do === 'hear') return hear()
  if (order.do === 'close') {
    for (const { socket } of browsers) socket.disconnect()
    browsers = []
  }
  return browsers.length
})
