// Asks for one page over and over on several connections. Written on bare sockets, so that it is lighter than what it measures.
import { connect } from 'node:net'
import { clock } from './figures.ts'
import { answering } from './program.ts'

/** What to ask for, and for how long. */
export interface Blows {
  port: number
  /** The whole request as it goes over the wire. */
  request: string
  /** Bytes of the whole answer, which is the same each time. */
  answerBytes: number
  connections: number
  milliseconds: number
}

/** How often the page came. */
export interface Landed {
  answers: number
  milliseconds: number
}

function strike({ port, request, answerBytes }: Blows, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    let missing = answerBytes
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.once('connect', () => socket.write(request))
    socket.on('data', (chunk) => {
      if (missing === answerBytes && !chunk.toString('latin1', 0, 12).startsWith('HTTP/1.1 200'))
        return socket.destroy(new Error(`the answer began ${chunk.toString('latin1', 0, 40)}`))
      missing -= chunk.length
      if (missing > 0) return
      if (missing < 0) return socket.destroy(new Error('the answer was longer than the first one'))
      answers += 1
      missing = answerBytes
      if (clock() < until) socket.write(request)
      else {
        socket.destroy()
        resolve(answers)
      }
    })
  })
}

answering<Blows, Landed>(async (blows) => {
  const begun = clock()
  const counts = await Promise.all(
    Array.from({ length: blows.connections }, () => strike(blows, begun + blows.milliseconds)),
  )
  return { answers: counts.reduce((sum, count) => sum + count, 0), milliseconds: clock() - begun }
})
