// Windows of members over many conversations: they come, go and write, and count what they hear.
import { io, type Socket } from 'socket.io-client'
import type { Group } from '#server/accounts/terms.ts'
import { LIVE_PATH } from '#server/realtime/terms.ts'
import { clock } from './figures.ts'
import { answering } from './program.ts'
import { BROWSER } from './wire.ts'

/** A member in a conversation. */
export interface Seat {
  cookie: string
  threadId: number
}

/** What the windows of this process should do. */
export type PresenceOrder =
  | { do: 'open'; origin: string; seats: Seat[] }
  /** The first window in each of these conversations leaves it, or comes back. */
  | { do: 'leave' | 'return'; threadIds: number[] }
  /** The first window in each of these conversations writes, one a few milliseconds after the other. */
  | { do: 'write'; threadIds: number[] }
  /** How many messages about presence were heard since this was last asked. */
  | { do: 'count' }

/** The messages heard, or how long each word about writing took, in milliseconds. */
export type PresenceAnswer = number | number[]

/** Handshakes under way at a time, and milliseconds between two who write. */
const AT_ONCE = 20
const BETWEEN = 4
/** The group that all of them belong to. */
const VOICE: Group = 'clinician'

const windows = new Map<number, Socket[]>()
let heard = 0
const begun = new Map<number, number>()
let waits: number[] = []

async function open(origin: string, seats: Seat[]): Promise<void> {
  const waiting = [...seats]
  const opener = async (): Promise<void> => {
    for (let seat = waiting.pop(); seat; seat = waiting.pop()) {
      const { cookie, threadId } = seat
      const extraHeaders = { ...BROWSER, cookie, origin }
      const socket = io(origin, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, extraHeaders })
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', () => resolve())
        socket.once('connect_error', reject)
      })
      socket.on('here', () => {
        heard += 1
      })
      socket.on('writing', (typing: { threadId: number }) => waits.push(clock() - (begun.get(typing.threadId) ?? 0)))
      const { ok } = await socket.emitWithAck('watch', `thread:${threadId}`)
      if (!ok) throw new Error('A window may not watch the conversation.')
      windows.set(threadId, [...(windows.get(threadId) ?? []), socket])
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, opener))
}

const firstIn = (threadId: number): Socket => windows.get(threadId)?.[0] as Socket

async function write(threadIds: number[]): Promise<number[]> {
  waits = []
  const expected = threadIds.reduce((sum, id) => sum + (windows.get(id)?.length ?? 1) - 1, 0)
  for (const threadId of threadIds) {
    begun.set(threadId, clock())
    firstIn(threadId).emit('writing', { threadId, voice: VOICE })
    await new Promise((done) => setTimeout(done, BETWEEN))
  }
  for (let tries = 0; waits.length < expected && tries < 500; tries++) await new Promise((done) => setTimeout(done, 10))
  return waits
}

answering<PresenceOrder, PresenceAnswer>(async (order) => {
  if (order.do === 'open') await open(order.origin, order.seats)
  if (order.do === 'leave') for (const id of order.threadIds) firstIn(id).emit('unwatch', `thread:${id}`)
  if (order.do === 'return')
    await Promise.all(order.threadIds.map((id) => firstIn(id).emitWithAck('watch', `thread:${id}`)))
  if (order.do === 'write') return write(order.threadIds)
  const count = heard
  if (order.do === 'count') heard = 0
  return count
})
