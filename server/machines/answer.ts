import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { isKnown } from '#server/http/is-known.ts'

/** What a machine is answered with. */
export interface MachineAnswer {
  body: string
  mediaType: string
  status?: number
  headers?: Readonly<Record<string, string>>
}

/** Headers by which pages of other sites may read the answer: nothing here depends on who asks. */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

/**
 * Sends what is the same for everybody. Caches may keep it and ask each time whether it has changed, so that what was
 * taken back is gone there too. Where the page cache keeps the answer, it says for itself that nothing has changed.
 */
export function sendAnswer(request: Request, response: Response, answer: MachineAnswer): void {
  const { body, mediaType, status = 200, headers = {} } = answer
  response.status(status).set({ ...OPEN_TO_ALL, 'Content-Type': mediaType, ...headers })
  if (status === 200) {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    response.set({ 'Cache-Control': 'public, no-cache', ETag: etag })
    if (!response.locals.keptWhole && isKnown(request.headers['if-none-match'], etag)) {
      response.removeHeader('Content-Type')
      return void response.status(304).end()
    }
  } else response.set('Cache-Control', 'no-store')
  response.end(request.method === 'HEAD' ? undefined : body)
}
