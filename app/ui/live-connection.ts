import { useEffect, useState } from 'react'
import type { Socket } from 'socket.io-client'
import { type BrowserToServer, LIVE_PATH, type ServerToBrowser, type WatchAnswer } from '#server/realtime/terms.ts'

export type LiveSocket = Socket<ServerToBrowser, BrowserToServer>

let opening: Promise<LiveSocket> | undefined

/** The one socket of this window. Its code is loaded only when something wants to hear. */
function liveSocket(): Promise<LiveSocket> {
  opening ??= import('socket.io-client').then(({ io }) => {
    const socket: LiveSocket = io({
      path: LIVE_PATH,
      transports: ['websocket', 'polling'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.7,
    })
    // A session that has ended does not come back by itself; a server that restarts does.
    let over = false
    socket.on('ended', (reason) => {
      over = reason !== 'restart'
    })
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !over) setTimeout(() => socket.connect(), 500 + Math.random() * 2_000)
    })
    return socket
  })
  return opening
}

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
    let detach = () => {}
    liveSocket().then((socket) => {
      if (gone) return
      const watch = () =>
        socket.emit('watch', room, (answer) => {
          if (gone || !answer.ok) return
          setState('live')
          hearing.current.opened?.(answer)
        })
      const handlers: ServerToBrowser = {
        news: (news) => hearing.current.news?.(news),
        compare: () => hearing.current.compare?.(),
        here: (presence) => hearing.current.here?.(presence),
        writing: (typing) => hearing.current.writing?.(typing),
        ended: (reason) => {
          if (reason !== 'restart') setState('ended')
          hearing.current.ended?.(reason)
        },
      }
      const lost = () => setState((now) => (now === 'ended' ? now : 'waiting'))
      const names = Object.keys(handlers) as (keyof ServerToBrowser)[]
      for (const name of names) socket.on(name, handlers[name] as never)
      socket.on('connect', watch)
      socket.on('disconnect', lost)
      if (socket.connected) watch()
      detach = () => {
        socket.emit('unwatch', room)
        for (const name of names) socket.off(name, handlers[name] as never)
        socket.off('connect', watch)
        socket.off('disconnect', lost)
      }
    })
    return () => {
      gone = true
      detach()
    }
  }, [room, hearing])
  return state
}

/** Tells the server that one is writing. Does nothing while the connection is away. */
export async function tellWriting(threadId: number, voice: string): Promise<void> {
  const socket = await opening
  if (socket?.connected) socket.volatile.emit('writing', { threadId, voice })
}
