import type { Socket } from 'socket.io-client'
import type { BrowserToServer, ServerToBrowser } from '#server/realtime/terms.ts'

export type LiveSocket = Socket<ServerToBrowser, BrowserToServer>

/** Milliseconds between two tries: first and longest. */
export const BACK_OFF = { first: 500, longest: 10_000 }

/** Milliseconds to wait after so many tries in vain. Never the same for two windows, so that they do not come back all at once. */
export const pauseAfter = (tries: number): number =>
  Math.min(BACK_OFF.first * 2 ** tries, BACK_OFF.longest) * (0.5 + Math.random())

/** Does something once and keeps what came of it. What failed is not kept: whoever asks next has it tried again. */
export function keptOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** Whether a handshake was refused because nobody is signed in: trying again would not help. */
export const isSignedOut = ({ message }: Error): boolean => message === 'signed_out'

/**
 * Connects again where socket.io does not by itself: after the server has answered a handshake with a refusal, or has
 * ended the connection. A session that has ended does not come back by itself; a server that restarts does.
 */
export function keepConnected(socket: LiveSocket): void {
  let over = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => over || socket.connect(), pauseAfter(tries))
    tries += 1
  }
  socket.on('connect', () => {
    over = false
    tries = 0
  })
  socket.on('ended', (reason) => {
    over = reason !== 'restart'
  })
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect' && !over) again()
  })
  socket.on('connect_error', (error) => {
    if (isSignedOut(error)) over = true
    else if (!socket.active) again()
  })
}

/**
 * Watches a room, now and whenever the socket connects, and asks again while the server cannot say.
 * @param opened told each time that the room is open (again)
 * @returns ends the watching
 */
export function watchRoom(
  socket: LiveSocket,
  room: string,
  opened: (answer: Extract<Parameters<Parameters<BrowserToServer['watch']>[1]>[0], { ok: true }>) => void,
): () => void {
  let gone = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = (): void => {
    clearTimeout(timer)
    if (!socket.connected) return
    socket.emit('watch', room, (answer) => {
      if (gone) return
      if (answer.ok) {
        tries = 0
        opened(answer)
      } else if (answer.reason === 'unavailable') {
        timer = setTimeout(ask, pauseAfter(tries))
        tries += 1
      }
    })
  }
  socket.on('connect', ask)
  // One that was refused or ended is tried anew: somebody may have signed in since.
  if (socket.connected) ask()
  else if (!socket.active) socket.connect()
  return () => {
    gone = true
    clearTimeout(timer)
    socket.off('connect', ask)
    if (socket.connected) socket.emit('unwatch', room)
  }
}
