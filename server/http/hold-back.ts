import type { ServerResponse } from 'node:http'

/**
 * Holds back what the application writes until it is whole; then `whole` sends it, or something in its place. By then the
 * response is its own again, with the status that the application gave.
 */
export function holdBack(response: ServerResponse, whole: (body: Buffer) => void): void {
  const { write, end, writeHead } = response
  const pieces: Buffer[] = []
  const take = (piece: unknown): void => {
    if (typeof piece === 'string') pieces.push(Buffer.from(piece))
    else if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
  }
  response.writeHead = ((code: number) => {
    response.statusCode = code
    return response
  }) as typeof response.writeHead
  response.write = ((piece: unknown, ...rest: unknown[]) => {
    take(piece)
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined
    if (done) queueMicrotask(done)
    return true
  }) as typeof response.write
  response.end = ((...given: unknown[]) => {
    take(given[0])
    Object.assign(response, { write, end, writeHead })
    whole(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces))
    return response
  }) as typeof response.end
}
