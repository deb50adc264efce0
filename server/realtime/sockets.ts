import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { currentMembers } from '#server/accounts/current-members.ts'
import { standingSessions } from '#server/accounts/standing-sessions.ts'
import { holds } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import type { Db } from '#server/platform/db.ts'
import type { Log } from '#server/platform/log.ts'
import { type HeardSignal, SIGNALS } from '#server/signals/catalogue.ts'
import { keepCompany } from './company.ts'
import { withinPace } from './pace.ts'
import { MODERATORS_ROOM } from './rooms.ts'
import { type EndReason, LIVE_PATH, type ThreadNews } from './terms.ts'
import { attend, firstGroup, type LiveServer, rowRoom, type SocketData, type SocketOwner } from './watching.ts'

/** Bytes of one message from a browser. */
const MESSAGE_LIMIT = 8_192
/** Milliseconds for which it is remembered that a session ended or a member changed; no handshake takes so long. */
const JUST_NOW = 60_000
/** Milliseconds over which browsers are spread when all of them should compare: at the least, and for each. */
const COMPARE_SPREAD = { least: 4_000, each: 2 }
/** Milliseconds between two times that who is here is said again, and sessions are looked at again. */
const REPEAT_EVERY = 45_000
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
    here: (threadId, here) => void io.to(`thread:${threadId}`).emit('here', { threadId, here }),
    listed: (threadId, here) => void io.to(rowRoom(threadId)).emit('here', { threadId, here }),
    writing: (threadId, voice) => void io.to(`thread:${threadId}`).emit('writing', { threadId, voice }),
    others: (words) => whisper(words).catch((error) => log.warn({ err: error }, 'presence could not be told')),
  })

  io.use(async (socket, next) => {
    try {
      const found = await owner(socket.request)
      if (!found) return next(new Error('signed_out'))
      const known: Omit<SocketData, keyof SocketOwner> = {
        wanted: new Set(),
        threads: new Set(),
        rows: { ids: [], turn: 0 },
        wroteAt: 0,
        pace: { since: Date.now(), count: 0 },
      }
      Object.assign(socket.data, found, known)
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
          if (!can(actor, 'queue.read')) socket.leave(MODERATORS_ROOM)
          for (const threadId of socket.data.threads) company.regroup(threadId, id, firstGroup(actor))
        }
    } catch (error) {
      log.error({ err: error }, 'members who changed could not be looked at')
      // They come back by themselves, and are looked at then.
      for (const id of open) io.in(`member:${id}`).disconnectSockets(true)
    }
  }

  /** Whoever may not read a thread any more leaves its room, after the news that it is gone. */
  function showOut(threadId: number): void {
    const room = `thread:${threadId}`
    for (const socket of io.sockets.sockets.values()) {
      const { actor, wanted, threads } = socket.data
      if (holds(actor, 'moderator')) continue
      socket.leave(room)
      socket.leave(rowRoom(threadId))
      wanted.delete(room)
      if (threads.delete(threadId)) company.leave(threadId, actor.id)
    }
  }

  io.on('connection', (socket) => {
    const { actor, sessionId } = socket.data
    socket.join([`member:${actor.id}`, `session:${sessionId}`])
    if (justEnded.has(sessionId)) return end(`session:${sessionId}`, 'session_ended')
    if (justChanged.has(actor.id)) void renew([actor.id])
    socket.use((_event, next) => (withinPace(socket.data.pace, Date.now()) ? next() : socket.disconnect(true)))
    attend(socket, { db, log, company })
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
      else if (signal.name === 'case.changed' || signal.name === 'held.changed')
        io.to(SIGNALS[signal.name].rooms()).emit('cases')
      else if (signal.name === 'member.changed') {
        const { memberId } = signal.payload
        justChanged.add(memberId)
        setTimeout(() => justChanged.delete(memberId), JUST_NOW).unref()
        void renew([memberId])
      } else if (
        // No room hears of these.
        signal.name !== 'invitation.sent' &&
        signal.name !== 'decision.made' &&
        signal.name !== 'held.answered' &&
        signal.name !== 'initiative.adopted' &&
        signal.name !== 'ownership.offered' &&
        signal.name !== 'ownership.answered' &&
        signal.name !== 'initiative.changed' &&
        signal.name !== 'adoption.withdrawn' &&
        signal.name !== 'attempt.told' &&
        signal.name !== 'attempt.answered' &&
        signal.name !== 'attempt.withdrawn' &&
        signal.name !== 'attempt.restored' &&
        signal.name !== 'quotation.picked' &&
        signal.name !== 'quotation.removed' &&
        signal.name !== 'help.asked' &&
        signal.name !== 'help.offered' &&
        signal.name !== 'running.answered' &&
        signal.name !== 'evidence.changed' &&
        signal.name !== 'relation.proposed' &&
        signal.name !== 'relation.answered' &&
        signal.name !== 'relation.withdrawn' &&
        signal.name !== 'theme.changed' &&
        signal.name !== 'danger.reported' &&
        signal.name !== 'author.concerned' &&
        signal.name !== 'helpline.changed' &&
        signal.name !== 'collection.changed' &&
        signal.name !== 'collection.grown' &&
        signal.name !== 'worth.picked' &&
        signal.name !== 'response.written'
      ) {
        const rooms = SIGNALS[signal.name].rooms(signal.payload)
        io.to(rooms).emit('news', { name: signal.name, ...signal.payload } satisfies ThreadNews)
        if (signal.name === 'thread.set_aside') showOut(signal.payload.threadId)
      }
    },
    whisper: company.hear,
    cutEnded,
    async compare() {
      await cutEnded()
      await renew([...new Set([...io.sockets.sockets.values()].map(({ data }) => data.actor.id))])
      const { sockets } = io.sockets
      const spread = Math.max(COMPARE_SPREAD.least, sockets.size * COMPARE_SPREAD.each)
      for (const socket of sockets.values()) setTimeout(() => socket.emit('compare'), Math.random() * spread).unref()
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
