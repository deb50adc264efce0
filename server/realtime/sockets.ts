import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type DefaultEventsMap, Server } from 'socket.io'
import { currentMembers } from '#server/accounts/current-members.ts'
import { standingSessions } from '#server/accounts/standing-sessions.ts'
import type { Group } from '#server/accounts/terms.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import type { Log } from '#server/platform/log.ts'
import { type HeardSignal, SIGNALS } from '#server/signals/catalogue.ts'
import { keepCompany } from './company.ts'
import { type Pace, withinPace } from './pace.ts'
import { mayWatch, roomOf } from './rooms.ts'
import {
  type BrowserToServer,
  type EndReason,
  LIVE_PATH,
  type ServerToBrowser,
  type ThreadNews,
  type WatchAnswer,
  WRITING,
} from './terms.ts'

/** Bytes of one message from a browser. */
const MESSAGE_LIMIT = 8_192
/** Rooms that one socket may watch. */
const ROOM_LIMIT = 20
/** Milliseconds for which it is remembered that a session ended or a member changed; no handshake takes so long. */
const JUST_NOW = 60_000
/** Milliseconds over which browsers are spread when all of them should compare. */
const COMPARE_SPREAD = 4_000
/** Milliseconds between two times that who is here is said again, and sessions are looked at again. */
const REPEAT_EVERY = 45_000
/** What a browser is told that may not hear of a room, and one that should ask again. */
const REFUSED = { ok: false, reason: 'refused' } as const satisfies WatchAnswer
const UNAVAILABLE = { ok: false, reason: 'unavailable' } as const satisfies WatchAnswer

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
  /** Signals may have been missed: whose session ended meanwhile is cut, and all others compare, spread over some seconds. */
  compare(): Promise<void>
  /** Cuts the sockets of sessions that do not stand any more. Happens by itself now and then. */
  cutEnded(): Promise<void>
  /** Ends all connections with a reason. */
  close(): void
  readonly count: number
}

/** Opens the socket endpoint beside an HTTP server. */
export function openSockets(http: HttpServer, { db, log, owner, sameOrigin, whisper }: SocketSurroundings): Sockets {
  /** Sessions that ended in the last minute: a socket may have been on its way in, past the look at its session. */
  const justEnded = new Set<string>()
  /** Members who changed in the last minute, for the same reason. */
  const justChanged = new Set<string>()
  const io: LiveServer = new Server(http, {
    path: LIVE_PATH,
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_LIMIT,
    allowRequest: (request, answer) => answer(null, sameOrigin(request)),
  })

  const company = keepCompany({
    here: (threadId, here) => void io.to([`thread:${threadId}`, 'threads']).emit('here', { threadId, here }),
    writing: (threadId, voice) => void io.to(`thread:${threadId}`).emit('writing', { threadId, voice }),
    others: (words) => whisper(words).catch((error) => log.warn({ err: error }, 'presence could not be told')),
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
    setTimeout(() => justEnded.delete(id), JUST_NOW).unref()
    end(`session:${id}`, 'session_ended')
  }

  /** Lets the windows of members speak for the groups to which these belong now. */
  async function renew(memberIds: readonly string[]): Promise<void> {
    const { rooms } = io.sockets.adapter
    const open = memberIds.filter((id) => rooms.has(`member:${id}`))
    try {
      const members = await currentMembers(db, open)
      for (const [id, actor] of members)
        for (const socketId of rooms.get(`member:${id}`) ?? []) {
          const socket = io.sockets.sockets.get(socketId)
          if (!socket) continue
          socket.data.actor = actor
          for (const threadId of socket.data.threads) company.regroup(threadId, id, firstGroup(actor))
        }
    } catch (error) {
      log.error({ err: error }, 'members who changed could not be looked at')
      // They come back by themselves, and are looked at then.
      for (const id of open) io.in(`member:${id}`).disconnectSockets(true)
    }
  }

  io.on('connection', (socket) => {
    const { actor, sessionId } = socket.data
    socket.join([`member:${actor.id}`, `session:${sessionId}`])
    if (justEnded.has(sessionId)) return end(`session:${sessionId}`, 'session_ended')
    if (justChanged.has(actor.id)) void renew([actor.id])
    socket.use((_event, next) => (withinPace(socket.data.pace, Date.now()) ? next() : socket.disconnect(true)))
    socket.on('watch', async (name: unknown, answer: unknown) => {
      const reply = typeof answer === 'function' ? (answer as Parameters<BrowserToServer['watch']>[1]) : () => {}
      const room = roomOf(name)
      const { wanted, threads } = socket.data
      if (!room || (wanted.size >= ROOM_LIMIT && !wanted.has(room.name))) return reply(REFUSED)
      wanted.add(room.name)
      try {
        const may = await mayWatch(db, socket.data.actor, room)
        // Whoever left the room or closed the window while the database was asked is not there any more.
        if (!may || !socket.connected) wanted.delete(room.name)
        if (!wanted.has(room.name)) return reply(REFUSED)
        socket.join(room.name)
        if (!('threadId' in room)) return reply({ ok: true, here: company.everywhere() })
        if (!threads.has(room.threadId)) {
          threads.add(room.threadId)
          company.enter(room.threadId, actor.id, firstGroup(socket.data.actor))
        }
        reply({ ok: true, here: { [room.threadId]: company.here(room.threadId) } })
      } catch (error) {
        wanted.delete(room.name)
        log.error({ err: error }, 'a room could not be opened')
        reply(UNAVAILABLE)
      }
    })
    socket.on('unwatch', (name: unknown) => {
      const room = roomOf(name)
      if (!room) return
      socket.data.wanted.delete(room.name)
      socket.leave(room.name)
      if ('threadId' in room && socket.data.threads.delete(room.threadId)) company.leave(room.threadId, actor.id)
    })
    socket.on('writing', (typing: unknown) => {
      const now = Date.now()
      if (now - socket.data.wroteAt < (WRITING.pause - 1) * 1000 || typeof typing !== 'object' || typing === null)
        return
      const { threadId, voice } = typing as Record<string, unknown>
      if (typeof threadId !== 'number' || !socket.data.threads.has(threadId)) return
      const group = socket.data.actor.groups.find((own) => own === voice)
      if (!group) return
      socket.data.wroteAt = now
      socket.to(`thread:${threadId}`).emit('writing', { threadId, voice: group })
      company.writes(threadId, group)
    })
    socket.on('disconnect', () => {
      for (const threadId of socket.data.threads) company.leave(threadId, actor.id)
    })
  })

  async function cutEnded(): Promise<void> {
    const sessions = new Set([...io.sockets.sockets.values()].map(({ data }) => data.sessionId))
    try {
      const standing = await standingSessions(db, [...sessions], new Date())
      for (const id of sessions) if (!standing.has(id)) endSession(id)
    } catch (error) {
      log.error({ err: error }, 'sessions of sockets could not be looked at')
    }
  }

  // A session may end without a signal: when it is over, and while the listener is away.
  const repeat = setInterval(() => {
    company.repeat()
    void cutEnded()
  }, REPEAT_EVERY)
  repeat.unref()

  return {
    signal(signal) {
      if (signal.name === 'session.ended') signal.payload.sessionIds.forEach(endSession)
      else if (signal.name === 'member.suspended') end(`member:${signal.payload.memberId}`, 'suspended')
      else if (signal.name === 'notice.added' || signal.name === 'notice.seen')
        io.to(SIGNALS[signal.name].rooms(signal.payload)).emit('noticed')
      else if (signal.name === 'member.changed') {
        const { memberId } = signal.payload
        justChanged.add(memberId)
        setTimeout(() => justChanged.delete(memberId), JUST_NOW).unref()
        void renew([memberId])
      } else if (signal.name !== 'invitation.sent') {
        const rooms = SIGNALS[signal.name].rooms(signal.payload)
        io.to(rooms).emit('news', { name: signal.name, ...signal.payload } satisfies ThreadNews)
      }
    },
    whisper: company.hear,
    cutEnded,
    async compare() {
      await cutEnded()
      await renew([...new Set([...io.sockets.sockets.values()].map(({ data }) => data.actor.id))])
      for (const socket of io.sockets.sockets.values())
        setTimeout(() => socket.emit('compare'), Math.random() * COMPARE_SPREAD).unref()
    },
    close() {
      clearInterval(repeat)
      company.stop()
      io.emit('ended', 'restart')
      io.disconnectSockets(true)
      io.engine.close()
    },
    get count() {
      return io.engine.clientsCount
    },
  }
}

const firstGroup = (actor: MemberActor): Group => actor.groups[0] ?? 'service_user'
