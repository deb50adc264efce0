import { randomUUID } from 'node:crypto'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import { authenticate } from '#server/accounts/authenticate.ts'
import { DEVICE_COOKIE } from '#server/accounts/known-device.ts'
import { READER } from '#server/permissions/actor.ts'
import { addressKey } from '#server/platform/address-key.ts'
import type { Db } from '#server/platform/db.ts'
import { type Log, withoutSecrets } from '#server/platform/log.ts'
import type { Asking } from './asking.ts'
import { bodyLimit, largeBodiesAtOnce } from './body-limit.ts'
import { cookie } from './cookies.ts'
import { LOCALE_COOKIE, pickLocale } from './locale.ts'
import { originGuard } from './origin-guard.ts'
import { packLightly } from './pack-lightly.ts'
import { membersReads, pickReads, READS_COOKIE } from './reads.ts'
import { refuse } from './refuse.ts'
import { securityHeaders } from './security-headers.ts'
import { uploadedFiles } from './uploaded-files.ts'

export interface WebSurroundings {
  db: Db
  log: Log
  origin: string
  demo: boolean
  /** IANA name of the zone in which times are shown. */
  timeZone: string
  development: boolean
  /** Key of the hashes that stand for addresses. */
  secret: string
  /** Proxies in front, whose word on the address counts. */
  trustProxy: number
  health: RequestHandler
  /** Built files and public ones, or the development server. */
  files: RequestHandler[]
  /** The API for programs, which knows nobody and answers every method itself. */
  api: RequestHandler
  /** Feeds and the sitemap, the same for everybody. */
  feeds: RequestHandler
  /** Kept pages for readers, in front of the application. */
  cache: RequestHandler
  /** The application. */
  pages: RequestHandler
}

/** Puts the web together: what each request passes on its way to a page. */
export function createWeb(surroundings: WebSurroundings): Express {
  const { log, origin, development, trustProxy, health, files, api, feeds, cache, pages } = surroundings
  const web = express()
  web.disable('x-powered-by')
  web.disable('etag')
  web.set('trust proxy', trustProxy)
  web.use(health)
  web.use(requestLog(log))
  web.use(securityHeaders({ origin, development }))
  for (const serve of files) web.use(serve)
  web.use(asOrigin(origin), api, originGuard(origin), bodyLimit, cache, feeds, asking(surroundings))
  web.use(largeBodiesAtOnce(), uploadedFiles, packLightly, pages)
  web.use(((error, request, response, next) => {
    log.error({ err: error, requestId: request.id }, 'request failed')
    if (response.headersSent) return next(error)
    response.status(500).type('text').send(`Something went wrong. Say this number if you write to us: ${request.id}\n`)
  }) satisfies ErrorRequestHandler)
  return web
}

/** One line a request: method, path without its query, status, milliseconds. No address, no headers, no body. */
const requestLog = (log: Log): RequestHandler =>
  pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    wrapSerializers: false,
    serializers: {
      req: ({ id, method, originalUrl }: { id: string; method: string; originalUrl?: string }) => ({
        id,
        method,
        path: originalUrl && withoutSecrets(originalUrl),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
  })

/** Pages are built for the configured origin, whatever the Host header says. */
function asOrigin(origin: string): RequestHandler {
  const { host, protocol } = new URL(origin)
  return (request, response, next) => {
    // RFC 9112 §3.2.2: a target in absolute form is to be taken as well; of it only the path counts.
    if (/^https?:\/\//i.test(request.url) && URL.canParse(request.url)) {
      const { pathname, search } = new URL(request.url)
      request.url = request.originalUrl = pathname + search
    }
    if (!request.url.startsWith('/')) return refuse(request, response, 400, 'failure.not_found')
    request.headers.host = host
    delete request.headers['x-forwarded-host']
    Object.defineProperty(request, 'protocol', { value: protocol.slice(0, -1), configurable: true })
    next()
  }
}

/** Finds out who asks, and in which language. */
function asking({ db, demo, timeZone, secret }: WebSurroundings): RequestHandler {
  return async (request, response, next) => {
    try {
      const found = await authenticate(db, request.headers.cookie, new Date())
      if (found?.setCookie) response.append('Set-Cookie', found.setCookie)
      const locale = pickLocale(
        cookie(request.headers.cookie, LOCALE_COOKIE) ?? found?.locale,
        request.headers['accept-language'],
      )
      const known: Asking = {
        db,
        actor: found?.actor ?? READER,
        sessionId: found?.session.publicId ?? null,
        locale,
        languages: found?.languages ?? [],
        unseenNotices: found?.unseenNotices ?? false,
        reads: found
          ? membersReads(locale, found.languages)
          : pickReads(locale, cookie(request.headers.cookie, READS_COOKIE), request.headers['accept-language']),
        nonce: found ? response.locals.nonce : undefined,
        addressKey: addressKey(request.ip ?? '', secret),
        userAgent: request.headers['user-agent'] ?? '',
        deviceCookie: cookie(request.headers.cookie, DEVICE_COOKIE),
        demo,
        timeZone,
        requestId: String(request.id),
      }
      response.locals.asking = known
      response.setHeader('Cache-Control', 'private, no-store')
      response.vary('Cookie')
      response.vary('Accept-Language')
      next()
    } catch (error) {
      next(error)
    }
  }
}
