import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import { threadInstead } from '#server/forum/moved-address.ts'
import { packLightly } from '#server/http/pack-lightly.ts'
import { READER } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { log } from '#server/platform/log.ts'
import { absolute } from './absolute.ts'
import { type MachineAnswer, OPEN_TO_ALL, sendAnswer } from './answer.ts'
import { ENDPOINTS, type Endpoint, ID, withNextAddress } from './endpoints.ts'
import { refuseUnknownTheme } from './known-theme.ts'
import { openApi } from './openapi.ts'
import { readQuery } from './parameters.ts'
import { BadParameters, problemAnswer } from './problem.ts'

/** Where the API stands. Another version would stand beside it. */
export const API = '/api/v1'

const METHODS = 'GET, HEAD, OPTIONS'
const JSON_TEXT = 'application/json; charset=utf-8'

/**
 * The API for reading. It answers everybody as somebody without a session, by the same queries and permissions as the
 * pages, and never looks at cookies; so pages of every other site may ask it.
 */
export function api(db: Db): RequestHandler {
  const router = Router({ caseSensitive: true, strict: true })
  router.use(API, packLightly, methods)
  for (const endpoint of ENDPOINTS)
    router.get(
      API + endpoint.path.replace('{id}', ':id'),
      answering((request) => answerOf(db, endpoint, request)),
    )
  router.get(
    `${API}/openapi.json`,
    answering(async () => ({ mediaType: JSON_TEXT, body: `${JSON.stringify(openApi(), null, 2)}\n` })),
  )
  router.use(API, (request, response) => sendAnswer(request, response, problemAnswer(404)))
  router.use(API, unreadable)
  return router
}

/** Answers what browsers ask before they ask, and refuses every method but reading. */
const methods: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  if (request.method === 'OPTIONS') {
    response.set({
      ...OPEN_TO_ALL,
      Allow: METHODS,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match, Accept',
      'Access-Control-Max-Age': '86400',
    })
    return void response.status(204).end()
  }
  const refused = problemAnswer(405)
  // What else was sent is not read.
  sendAnswer(request, response, { ...refused, headers: { Allow: METHODS, Connection: 'close' } })
}

/** An address that is not written as addresses are names nothing. */
const unreadable: ErrorRequestHandler = (error, request, response, next) =>
  error instanceof URIError ? sendAnswer(request, response, problemAnswer(404)) : next(error)

const answering =
  (work: (request: Request) => Promise<MachineAnswer>): RequestHandler =>
  async (request: Request, response: Response) => {
    try {
      sendAnswer(request, response, await work(request))
    } catch (error) {
      if (error instanceof BadParameters) return sendAnswer(request, response, problemAnswer(400, error.parameters))
      if (error instanceof Failure) return sendAnswer(request, response, problemAnswer(error.status))
      log.error({ err: error, requestId: request.id }, 'the API could not answer')
      sendAnswer(request, response, problemAnswer(500))
    }
  }

const isMissing = (error: unknown): boolean => error instanceof Failure && error.status === 404

/** What an address asks for; where the thread went that it asks for, if moderators merged it. */
async function answerOf(db: Db, { path, query, answer, ask }: Endpoint, request: Request): Promise<MachineAnswer> {
  const address = new URL(absolute(request.originalUrl))
  const number = path.includes('{id}') ? ID.safeParse(request.params.id) : undefined
  if (number && !number.success) throw notFound()
  const input = { id: Number(number?.data ?? 0), query: readQuery(query, address.searchParams) }
  await refuseUnknownTheme(db, input.query)
  const context: Context = { db, actor: READER, locale: 'en', now: new Date() }
  const asked = ask(context, input as Parameters<typeof ask>[1])
  const answered = await asked.catch(async (error) => {
    const whole = path.startsWith('/threads/{id}') && isMissing(error) && (await threadInstead(context, input.id))
    if (!whole) throw error
    address.pathname = API + path.replace('{id}', String(whole.id))
    return address
  })
  if (answered instanceof URL)
    return { status: 301, mediaType: JSON_TEXT, body: '', headers: { Location: answered.href } }
  // The shape leaves out what it does not name.
  const shaped = answer.parse(withNextAddress(answered, address)) as { next?: string | null }
  return {
    mediaType: JSON_TEXT,
    body: `${JSON.stringify(shaped)}\n`,
    headers: shaped.next ? { Link: `<${shaped.next}>; rel="next"` } : {},
  }
}
