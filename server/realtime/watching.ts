import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Group } from '#server/accounts/terms.ts'
import { readableThreads } from '#server/forum/readable-threads.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import type { Log } from '#server/platform/log.ts'
import type { Company } from './company.ts'
import type { Pace } from './pace.ts'
import { mayWatch, roomOf, rowsOf } from './rooms.ts'
import { type BrowserToServer, type ServerToBrowser, type WatchAnswer, WRITING } from './terms.ts'

/** Rooms that one socket may watch. */
const ROOM_LIMIT = 20
/** What a browser is told that may not hear of a room, and one that should ask again. */
const REFUSED = { ok: false, reason: 'refused' } as const satisfies WatchAnswer
const UNAVAILABLE = { ok: false, reason: 'unavailable' } as const satisfies WatchAnswer

/** Who a socket belongs to. */
export interface SocketOwner {
  actor: MemberActor
  sessionId: string
}

/** What a process knows of a socket. */
export interface SocketData extends SocketOwner {
  /** Names of the rooms that the browser wants to hear of. */
  wanted: Set<string>
  threads: Set<number>
  /** Threads that a list of the browser shows, and how often it has said which. */
  rows: { ids: readonly number[]; turn: number }
  wroteAt: number
  pace: Pace
}
export type LiveServer = Server<BrowserToServer, ServerToBrowser, DefaultEventsMap, SocketData>
type LiveSocket = Socket<BrowserToServer, ServerToBrowser, DefaultEventsMap, SocketData>

type Answer = (answer: WatchAnswer) => void
const answerOf = (given: unknown): Answer => (typeof given === 'function' ? (given as Answer) : () => {})

/** The room of those who have a list open that shows a thread. */
export const rowRoom = (threadId: number): string => `row:${threadId}`

/** The group under which somebody is counted. */
export const firstGroup = (actor: MemberActor): Group => actor.groups[0] ?? 'service_user'

/** Lets a socket watch rooms, say which rows its list shows, and say that somebody writes. */
export function attend(socket: LiveSocket, { db, log, company }: { db: Db; log: Log; company: Company }): void {
  const { data } = socket
  const { id: memberId } = data.actor

  socket.on('watch', async (name: unknown, given: unknown) => {
    const reply = answerOf(given)
    const room = roomOf(name)
    const { wanted, threads } = data
    if (!room || (wanted.size >= ROOM_LIMIT && !wanted.has(room.name))) return reply(REFUSED)
    wanted.add(room.name)
    try {
      const may = await mayWatch(db, data.actor, room)
      // Whoever left the room or closed the window while the database was asked is not there any more.
      if (!may || !socket.connected) wanted.delete(room.name)
      if (!wanted.has(room.name)) return reply(REFUSED)
      socket.join(room.name)
      if (!('threadId' in room)) return reply({ ok: true, here: {} })
      if (!threads.has(room.threadId)) {
        threads.add(room.threadId)
        company.enter(room.threadId, memberId, firstGroup(data.actor))
      }
      reply({ ok: true, here: { [room.threadId]: company.here(room.threadId) } })
    } catch (error) {
      wanted.delete(room.name)
      log.error({ err: error }, 'a room could not be opened')
      reply(UNAVAILABLE)
    }
  })

  const showRows = (ids: readonly number[]): void => {
    for (const id of data.rows.ids) socket.leave(rowRoom(id))
    socket.join(ids.map(rowRoom))
    data.rows.ids = ids
  }

  socket.on('show', async (shown: unknown, given: unknown) => {
    const reply = answerOf(given)
    const rows = rowsOf(shown)
    if (!rows || !data.wanted.has('threads')) return reply(REFUSED)
    data.rows.turn += 1
    const { turn } = data.rows
    try {
      const readable = rows.length > 0 ? await readableThreads(db, data.actor, rows) : []
      // Of two lists one after the other, the later one is shown.
      if (!socket.connected || turn !== data.rows.turn) return reply(REFUSED)
      showRows(readable)
      reply({ ok: true, here: company.hereIn(readable) })
    } catch (error) {
      log.error({ err: error }, 'rows of a list could not be looked at')
      reply(UNAVAILABLE)
    }
  })

  socket.on('unwatch', (name: unknown) => {
    const room = roomOf(name)
    if (!room) return
    data.wanted.delete(room.name)
    socket.leave(room.name)
    if (!('threadId' in room)) {
      data.rows.turn += 1
      showRows([])
    } else if (data.threads.delete(room.threadId)) company.leave(room.threadId, memberId)
  })

  socket.on('writing', (typing: unknown) => {
    const now = Date.now()
    if (now - data.wroteAt < (WRITING.pause - 1) * 1000 || typeof typing !== 'object' || typing === null) return
    const { threadId, voice } = typing as Record<string, unknown>
    if (typeof threadId !== 'number' || !data.threads.has(threadId)) return
    const group = data.actor.groups.find((own) => own === voice)
    if (!group) return
    data.wroteAt = now
    socket.to(`thread:${threadId}`).emit('writing', { threadId, voice: group })
    company.writes(threadId, group)
  })

  socket.on('disconnect', () => {
    for (const threadId of data.threads) company.leave(threadId, memberId)
  })
}
