import { randomUUID } from 'node:crypto'
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type DefaultEventsMap, Server } from 'socket.io'
import type { Group } from '#server/accounts/terms.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import type { Log } from '#server/platform/log.ts'
import { type HeardSignal, SIGNALS } from '#server/signals/catalogue.ts'
import { type Pace, withinPace } from './pace.ts'
import { Presence } from './presence.ts'
import { mayWatch, roomOf } from './rooms.ts'
import {
  type BrowserToServer,
  type EndReason,
  LIVE_PATH,
  type ServerToBrowser,
  type ThreadNews,
  WRITING,
} from './terms.ts'
import { readWhisper, type Whisper } from './whispers.ts'

/** Bytes of one message from a browser. */
const MESSAGE_LIMIT = 8_192
/** Rooms that one socket may watch. */
const ROOM_LIMIT = 20
/** Milliseconds within which the changes of presence in a thread are told together. */
const PRESENCE_PAUSE = 1_000
/** Milliseconds for which a session that ended is remembered; no handshake takes so long. */
const JUST_ENDED = 60_000
/** Milliseconds over which browsers are spread when all of them should compare. */
const COMPARE_SPREAD = 4_000

/** Who a socket belongs to. */
export interface SocketOwner {
  actor: MemberActor
  sessionId: string
}

interface SocketData extends SocketOwner {
  /** Names of the rooms that the browser wants to hear of. */
  wanted: Set<string>
  threads: Set<number>
  wroteAt: number
  pace: Pace
}
type LiveServer = Server<BrowserToServer, ServerToBrowser, DefaultEventsMap, SocketData>

export interface SocketSurroundings {
  db: Db
  log: Log
  /** The owner of a connection, by its cookies; undefined for readers, who have no sockets. */
  owner(request: IncomingMessage): Promise<SocketOwner | undefined>
  /** Whether a handshake comes from our own pages. */
  sameOrigin(request: IncomingMessage): boolean
  /** Tells every web process. */
  whisper(text: string): Promise<void>
}

/** The sockets of this process. */
export interface Sockets {
  /** A signal was heard: tells the rooms that the catalogue names, and cuts whoever has lost access. */
  signal(signal: HeardSignal): void
  whisper(text: string): void
  /** Signals may have been missed: everyone compares, spread over some seconds. */
  compare(): void
  /** Ends all connections with a reason. */
  close(): Promise<void>
  readonly count: number
}

/** Opens the socket endpoint beside an HTTP server. */
export function openSockets(http: HttpServer, { db, log, owner, sameOrigin, whisper }: SocketSurroundings): Sockets {
  const processId = randomUUID()
  const presence = new Presence()
  const pending = new Map<number, NodeJS.Timeout>()
  /** Sessions that ended in the last minute: a socket may have been on its way in, past the look at its session. */
  const justEnded = new Set<string>()
  const io: LiveServer = new Server(http, {
    path: LIVE_PATH,
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_LIMIT,
    destroyUpgrade: false,
    allowRequest: (request, answer) => answer(null, sameOrigin(request)),
  })

  io.use(async (socket, next) => {
    try {
      const found = await owner(socket.request)
      if (!found) return next(new Error('signed_out'))
      const [wanted, threads] = [new Set<string>(), new Set<number>()]
      Object.assign(socket.data, found, { wanted, threads, wroteAt: 0, pace: { since: Date.now(), count: 0 } })
      next()
    } catch (error) {
      log.error({ err: error }, 'a socket could not be let in')
      next(new Error('unavailable'))
    }
  })

  const end = (room: string, reason: EndReason): void => {
    io.to(room).emit('ended', reason)
    io.in(room).disconnectSockets(true)
  }

  const endSession = (id: string): void => {
    justEnded.add(id)
    setTimeout(() => justEnded.delete(id), JUST_ENDED).unref()
    end(`session:${id}`, 'session_ended')
  }

  io.on('connection', (socket) => {
    const { actor, sessionId } = socket.data
    socket.join([`member:${actor.id}`, `session:${sessionId}`])
    if (justEnded.has(sessionId)) return end(`session:${sessionId}`, 'session_ended')
    socket.use((_event, next) => (withinPace(socket.data.pace, Date.now()) ? next() : socket.disconnect(true)))
    socket.on('watch', async (name: unknown, answer: unknown) => {
      const reply = typeof answer === 'function' ? (answer as Parameters<BrowserToServer['watch']>[1]) : () => {}
      const room = roomOf(name)
      const { wanted } = socket.data
      if (!room || (wanted.size >= ROOM_LIMIT && !wanted.has(room.name))) return reply({ ok: false })
      wanted.add(room.name)
      try {
        const may = await mayWatch(db, actor, room)
        // Whoever left the room or closed the window while the database was asked is not there any more.
        if (!may || !socket.connected) wanted.delete(room.name)
        if (!wanted.has(room.name)) return reply({ ok: false })
        socket.join(room.name)
        const now = Date.now()
        if ('threadId' in room) {
          if (!socket.data.threads.has(room.threadId)) {
            socket.data.threads.add(room.threadId)
            if (presence.enter(room.threadId, actor.id, firstGroup(actor))) tellPresence(room.threadId)
          }
          reply({ ok: true, here: { [room.threadId]: presence.here(room.threadId, now) } })
        } else {
          reply({ ok: true, here: Object.fromEntries(presence.threads().map((id) => [id, presence.here(id, now)])) })
        }
      } catch (error) {
        wanted.delete(room.name)
        log.error({ err: error }, 'a room could not be opened')
        reply({ ok: false })
      }
    })
    socket.on('unwatch', (name: unknown) => {
      const room = roomOf(name)
      if (!room) return
      socket.data.wanted.delete(room.name)
      socket.leave(room.name)
      if ('threadId' in room && socket.data.threads.delete(room.threadId)) left(actor.id, room.threadId)
    })
    socket.on('writing', (typing: unknown) => {
      const now = Date.now()
      if (now - socket.data.wroteAt < (WRITING.pause - 1) * 1000 || typeof typing !== 'object' || typing === null)
        return
      const { threadId, voice } = typing as Record<string, unknown>
      if (typeof threadId !== 'number' || !socket.data.threads.has(threadId)) return
      const group = actor.groups.find((own) => own === voice)
      if (!group) return
      socket.data.wroteAt = now
      socket.to(`thread:${threadId}`).emit('writing', { threadId, voice: group })
      tell({ from: processId, threadId, writing: group })
    })
    socket.on('disconnect', () => {
      for (const threadId of socket.data.threads) left(actor.id, threadId)
    })
  })

  const left = (memberId: string, threadId: number): void => {
    if (presence.leave(threadId, memberId)) tellPresence(threadId)
  }

  /** Tells the thread's room, the lists and the other processes, at most once a second. */
  function tellPresence(threadId: number): void {
    if (pending.has(threadId)) return
    pending.set(
      threadId,
      setTimeout(() => {
        pending.delete(threadId)
        emitPresence(threadId)
        tell({ from: processId, threadId, here: presence.local(threadId) })
      }, PRESENCE_PAUSE),
    )
  }

  function emitPresence(threadId: number): void {
    io.to([`thread:${threadId}`, 'threads']).emit('here', { threadId, here: presence.here(threadId, Date.now()) })
  }

  function tell(words: Whisper): void {
    whisper(JSON.stringify(words)).catch((error) => log.warn({ err: error }, 'presence could not be told'))
  }

  // Other processes forget what is not repeated, so a process that dies does not leave people sitting in a thread.
  const repeat = setInterval(() => {
    for (const threadId of presence.localThreads()) tell({ from: processId, threadId, here: presence.local(threadId) })
  }, 45_000)
  repeat.unref()

  return {
    signal(signal) {
      if (signal.name === 'session.ended') signal.payload.sessionIds.forEach(endSession)
      else if (signal.name === 'member.suspended') end(`member:${signal.payload.memberId}`, 'suspended')
      else if (signal.name !== 'member.changed') {
        const rooms = SIGNALS[signal.name].rooms(signal.payload)
        io.to(rooms).emit('news', { name: signal.name, ...signal.payload } satisfies ThreadNews)
      }
    },
    whisper(text) {
      const words = readWhisper(text)
      if (!words || words.from === processId) return
      const { from, threadId } = words
      if ('writing' in words) {
        io.to(`thread:${threadId}`).emit('writing', { threadId, voice: words.writing })
      } else {
        presence.hear(threadId, from, words.here, Date.now())
        emitPresence(threadId)
      }
    },
    compare() {
      for (const socket of io.sockets.sockets.values())
        setTimeout(() => socket.emit('compare'), Math.random() * COMPARE_SPREAD).unref()
    },
    async close() {
      clearInterval(repeat)
      for (const timer of pending.values()) clearTimeout(timer)
      io.emit('ended', 'restart')
      io.disconnectSockets(true)
      await new Promise<void>((resolve) => io.engine.close() && resolve())
    },
    get count() {
      return io.engine.clientsCount
    },
  }
}

const firstGroup = (actor: MemberActor): Group => actor.groups[0] ?? 'service_user'
