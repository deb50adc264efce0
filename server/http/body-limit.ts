import type { RequestHandler } from 'express'
import { refuse } from './refuse.ts'

/** Bytes of a form: the longest post in a script of three bytes a letter, percent-encoded, with room to spare. */
export const BODY_LIMIT = 512 * 1024

/** Refuses bodies that are too large before reading them, and bodies that do not say how large they are. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = request.headers['content-length']
  if (length === undefined ? request.headers['transfer-encoding'] !== undefined : Number(length) > BODY_LIMIT) {
    response.setHeader('Connection', 'close')
    refuse(request, response, length === undefined ? 411 : 413, 'failure.too_large')
    return
  }
  next()
}
