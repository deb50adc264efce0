import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { refuse } from './refuse.ts'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets unsafe requests through only when they come from our own pages, by the `Origin` header that every current browser
 * sends with a form (and `Sec-Fetch-Site` where it is missing).
 */
export function originGuard(origin: string): RequestHandler {
  const ours = new URL(origin).origin
  return (request, response, next) => {
    // The adapter below cannot carry it, and nobody needs it.
    if (request.method === 'TRACE') return refuse(request, response, 405, 'failure.forbidden')
    if (SAFE.has(request.method) || fromOurPages(request, ours)) return next()
    refuse(request, response, 403, 'failure.cross_origin')
  }
}

/** Whether a request says that it comes from a page of ours. */
export function fromOurPages({ headers }: IncomingMessage, ours: string): boolean {
  if (headers.origin !== undefined) return headers.origin === ours
  return headers['sec-fetch-site'] === 'same-origin'
}

/**
 * The same for the handshake of a socket: browsers leave `Origin` out of a same-origin GET, which the handshake of the
 * polling transport is.
 */
export const handshakeFromOurPages = (request: IncomingMessage, origin: string): boolean =>
  fromOurPages(request, new URL(origin).origin)
