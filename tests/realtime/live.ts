import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { expect, onTestFinished } from 'vitest'
import { authenticate } from '#server/accounts/authenticate.ts'
import { sessionHash } from '#server/accounts/session-adapter.ts'
import { SESSION_COOKIE } from '#server/accounts/terms.ts'
import { handshakeFromOurPages } from '#server/http/origin-guard.ts'
import type { Db } from '#server/platform/db.ts'
import { makeLog } from '#server/platform/log.ts'
import { openSockets, type Sockets } from '#server/realtime/sockets.ts'
import { type BrowserToServer, LIVE_PATH, type ServerToBrowser, type WatchAnswer } from '#server/realtime/terms.ts'
import type { HeardSignal } from '#server/signals/catalogue.ts'
import { startRelay } from '#server/signals/relay.ts'
import type { TestDatabase } from '#tests/support/database.ts'
import type { TestMember } from '#tests/support/world.ts'

/** Where the site of these tests is. */
export const OURS = 'https://allmenning.test'

/** One web process: its HTTP server, its sockets, and its relay on the database. */
export interface LiveProcess {
  address: string
  sockets: Sockets
  /** What it wrote into its log. */
  lines: string[]
  /** What its relay heard. */
  heard: HeardSignal[]
}

/**
 * Starts a web process as production does, on a free port, until the test is over.
 * @param beforeLettingIn happens between the look at a socket's session and its opening
 */
export async function liveProcess(
  { db, url }: TestDatabase,
  beforeLettingIn: () => Promise<void> = async () => {},
): Promise<LiveProcess> {
  const lines: string[] = []
  const heard: HeardSignal[] = []
  const log = makeLog({ write: (line) => void lines.push(line) })
  let sockets: Sockets | undefined
  const relay = await startRelay(
    url,
    {
      signal(signal) {
        sockets?.signal(signal)
        heard.push(signal)
      },
      whisper: (text) => sockets?.whisper(text),
      lost: () => {},
      resumed: () => void sockets?.compare(),
    },
    log,
  )
  const http = createServer((_request, response) => response.end('a page'))
  sockets = openSockets(http, {
    db,
    log,
    owner: async (request) => {
      const found = await authenticate(db, request.headers.cookie, new Date())
      await beforeLettingIn()
      return found ? { actor: found.actor, sessionId: found.session.publicId } : undefined
    },
    sameOrigin: (request) => handshakeFromOurPages(request, OURS),
    whisper: relay.whisper,
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const opened = sockets
  onTestFinished(async () => {
    opened.close()
    http.close()
    http.closeAllConnections()
    await relay.stop()
  })
  return { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, sockets, lines, heard }
}

/** A session of a member, as signing in leaves it. */
export async function session(db: Db, { id }: Pick<TestMember, 'id'>): Promise<{ cookie: string; publicId: string }> {
  const secret = [...randomBytes(40)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]).join('')
  const { publicId } = await db.session.create({
    data: {
      idHash: sessionHash(secret),
      memberId: id,
      lastSeenAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
    },
    select: { publicId: true },
  })
  return { cookie: `${SESSION_COOKIE}=${secret}`, publicId }
}

export type Browser = Socket<ServerToBrowser, BrowserToServer>

/** Opens a socket as a browser with these headers would. Connects at once and never again. */
export function dial(
  { address }: LiveProcess,
  headers: Record<string, string>,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Browser {
  const socket: Browser = io(address, {
    path: LIVE_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
    ...options,
  })
  onTestFinished(() => void socket.disconnect())
  return socket
}

/** Whether a socket was let in, or with which words it was not. */
export const outcome = (socket: Browser): Promise<string> =>
  new Promise((done) => {
    socket.once('connect', () => done('connected'))
    socket.once('connect_error', (error) => done(error.message))
  })

/** A signed-in member's window on one of our pages, connected. */
export async function windowOf(process: LiveProcess, db: Db, who: TestMember): Promise<Browser> {
  const { cookie } = await session(db, who)
  const socket = dial(process, { cookie, origin: OURS })
  expect(await outcome(socket)).toBe('connected')
  return socket
}

/** Asks to hear of a room. When it answers, all that was sent before has arrived too. */
export const watch = (socket: Browser, room: unknown): Promise<WatchAnswer> =>
  socket.timeout(10_000).emitWithAck('watch', room as string)

/** Says which threads a list shows. */
export const show = (socket: Browser, threadIds: unknown): Promise<WatchAnswer> =>
  socket.timeout(10_000).emitWithAck('show', threadIds as number[])

/** What a socket hears of an event, the next time. */
export const next = <E extends keyof ServerToBrowser>(
  socket: Browser,
  event: E,
): Promise<Parameters<ServerToBrowser[E]>[0]> =>
  new Promise((done) => {
    socket.once(event as string as 'compare', ((words: Parameters<ServerToBrowser[E]>[0]) => done(words)) as () => void)
  })

/** All that a socket hears from now on. */
export function everything(socket: Browser): [event: string, words: unknown][] {
  const heard: [string, unknown][] = []
  socket.onAny((event: string, words: unknown) => heard.push([event, words]))
  return heard
}

/** Waits until a socket hears who is there, and it is these. */
export const untilHere = (socket: Browser, threadId: number, here: Record<string, number>): Promise<void> =>
  new Promise((done) => {
    const hear: ServerToBrowser['here'] = (presence) => {
      if (presence.threadId !== threadId || JSON.stringify(sorted(presence.here)) !== JSON.stringify(sorted(here)))
        return
      socket.off('here', hear)
      done()
    }
    socket.on('here', hear)
  })

const sorted = (here: Record<string, number>) => Object.entries(here).sort(([a], [b]) => a.localeCompare(b))
