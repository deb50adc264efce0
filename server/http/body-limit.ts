import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { LARGEST_FILE } from '#server/forum/uploads.plain.ts'
import type { Asking } from './asking.ts'
import { refuse } from './refuse.ts'

/** Bytes of a form: the longest post in a script of three bytes a letter, percent-encoded, with room to spare. */
export const BODY_LIMIT = 512 * 1024
/** Bytes of a form that carries a file. */
export const FILE_BODY_LIMIT = LARGEST_FILE + BODY_LIMIT

/** Addresses whose forms may carry a file: the one for scripts, the pages where posts are written, and where
 * findings are read in and materials are added. */
const TAKES_FILES =
  /^\/(?:files|share|findings\/new|practice\/\d{1,9}\/materials|t\/\d{1,9}\/reply|t\/\d{1,9}\/posts\/\d{1,9}\/edit)(?:\?|$)/
/** Forms with a file that one member, or all readers together, may be sending at once. */
const AT_ONCE = 3

const limitOf = ({ url = '', headers }: IncomingMessage): number =>
  TAKES_FILES.test(url) && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '') ? FILE_BODY_LIMIT : BODY_LIMIT

/** Refuses bodies that are too large before reading them, and bodies that do not say how large they are. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = request.headers['content-length']
  if (length === undefined ? request.headers['transfer-encoding'] !== undefined : Number(length) > limitOf(request)) {
    response.setHeader('Connection', 'close')
    refuse(request, response, length === undefined ? 411 : 413, 'failure.too_large')
    return
  }
  next()
}

/**
 * Lets so many large bodies in at once for each member (and for all readers together, whose session may have ended while
 * they wrote): what is being read fills no more memory than that. Comes after it is known who asks.
 */
export function largeBodiesAtOnce(): RequestHandler {
  const sending = new Map<string, number>()
  return (request, response, next) => {
    if (!(Number(request.headers['content-length']) > BODY_LIMIT)) return next()
    const { actor } = response.locals.asking as Asking
    const who = actor.kind === 'member' ? actor.id : 'readers'
    const before = sending.get(who) ?? 0
    if (before >= AT_ONCE) {
      response.setHeader('Connection', 'close')
      response.setHeader('Retry-After', '10')
      return refuse(request, response, 429, 'upload.busy')
    }
    sending.set(who, before + 1)
    response.once('close', () => {
      const now = (sending.get(who) ?? 1) - 1
      if (now > 0) sending.set(who, now)
      else sending.delete(who)
    })
    next()
  }
}
