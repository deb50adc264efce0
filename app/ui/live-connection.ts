import { useEffect, useRef, useState } from 'react'
import { type Here, LIVE_PATH, type ServerToBrowser, type WatchAnswer } from '#server/realtime/terms.ts'
import {
  BACK_OFF,
  isSignedOut,
  keepConnected,
  keptOnce,
  type LiveSocket,
  pauseAfter,
  watchRoom,
} from './live-socket.ts'

/** The one socket of this window. Its code is loaded only when something wants to hear. */
let opened: LiveSocket | undefined
const liveSocket = keptOnce(async (): Promise<LiveSocket> => {
  const { io } = await import('socket.io-client')
  const socket: LiveSocket = io({
    path: LIVE_PATH,
    transports: ['websocket', 'polling'],
    reconnectionDelay: BACK_OFF.first,
    reconnectionDelayMax: BACK_OFF.longest,
    randomizationFactor: 0.7,
  })
  keepConnected(socket)
  opened = socket
  return socket
})

interface LiveHearing extends Partial<ServerToBrowser> {
  /** The room is open (again): whatever happened meanwhile was not heard. */
  opened?(answer: Extract<WatchAnswer, { ok: true }>): void
}

/** Whether the window hears of changes: not yet or no more, yes, or never again because the session has ended. */
export type LiveState = 'waiting' | 'live' | 'ended'

/**
 * Watches a room for as long as the component stands. Nothing happens on the server, nor for readers.
 * @param room `threads` or `thread:42`; undefined hears nothing
 * @param hearing what to do with what is heard; may change from one drawing to the next
 */
export function useLive(room: string | undefined, hearing: { current: LiveHearing }): LiveState {
  const [state, setState] = useState<LiveState>('waiting')
  useEffect(() => {
    if (!room) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let detach = () => {}
    const attach = (socket: LiveSocket): void => {
      const handlers: ServerToBrowser = {
        news: (news) => hearing.current.news?.(news),
        compare: () => hearing.current.compare?.(),
        here: (presence) => hearing.current.here?.(presence),
        writing: (typing) => hearing.current.writing?.(typing),
        noticed: () => hearing.current.noticed?.(),
        cases: () => hearing.current.cases?.(),
        ended: (reason) => {
          if (reason !== 'restart') setState('ended')
          hearing.current.ended?.(reason)
        },
      }
      const lost = () => setState((now) => (now === 'ended' ? now : 'waiting'))
      const refused = (error: Error) => {
        if (isSignedOut(error)) handlers.ended('session_ended')
      }
      const names = Object.keys(handlers) as (keyof ServerToBrowser)[]
      for (const name of names) socket.on(name, handlers[name] as never)
      socket.on('disconnect', lost)
      socket.on('connect_error', refused)
      const unwatch = watchRoom(socket, room, (answer) => {
        setState('live')
        hearing.current.opened?.(answer)
      })
      detach = () => {
        unwatch()
        for (const name of names) socket.off(name, handlers[name] as never)
        socket.off('disconnect', lost)
        socket.off('connect_error', refused)
      }
    }
    const open = (tries: number): void => {
      liveSocket().then(
        (socket) => gone || attach(socket),
        () => {
          if (!gone) timer = setTimeout(open, pauseAfter(tries), tries + 1)
        },
      )
    }
    open(0)
    return () => {
      gone = true
      clearTimeout(timer)
      detach()
    }
  }, [room, hearing])
  return state
}

/**
 * Hears, for as long as the component stands, that what the member is told of has changed, or may have while the line
 * was away. No room is asked for: what is the member's own comes to every window of theirs.
 */
export function useNoticed(noticed: () => void): void {
  const current = useRef(noticed)
  current.current = noticed
  useEffect(() => {
    let gone = false
    let detach = () => {}
    const heard = (): void => current.current()
    liveSocket().then(
      (socket) => {
        if (gone) return
        const events = ['noticed', 'compare', 'connect'] as const
        for (const event of events) socket.on(event, heard)
        if (socket.connected) heard()
        else if (!socket.active) socket.connect()
        detach = () => {
          for (const event of events) socket.off(event, heard)
        }
      },
      // Without a line the number is right on the next page.
      () => {},
    )
    return () => {
      gone = true
      detach()
    }
  }, [])
}

/**
 * Says which threads a list shows, so that the window hears who is in them, and in no others.
 * @param heard told who is in them now
 */
export function showRows(ids: readonly number[], heard: (here: Record<number, Here>) => void): void {
  if (opened?.connected) opened.emit('show', ids, (answer) => answer.ok && heard(answer.here))
}

/** Tells the server that one is writing. Does nothing while the connection is away. */
export function tellWriting(threadId: number, voice: string): void {
  if (opened?.connected) opened.volatile.emit('writing', { threadId, voice })
}
