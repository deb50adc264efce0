import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { SESSION_COOKIE } from '#server/accounts/terms.ts'

/** Readers' pages hold no inline script, so they need no nonce (and are kept). */
const nonceSource = (nonce: unknown): string => (typeof nonce === 'string' ? `'nonce-${nonce}'` : "'self'")

/**
 * Strict headers on every answer. Scripts run only from our own files and, on members' pages, with the nonce of the
 * page; there is no inline script and no inline style.
 * @param origin where the site is reached, for the addresses that sockets may use
 * @param development lets the development server's client run
 */
export function securityHeaders({ origin, development }: { origin: string; development: boolean }): RequestHandler {
  const { protocol, host } = new URL(origin)
  const socket = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`
  const secure = protocol === 'https:'
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => nonceSource((response as Response).locals.nonce)],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'", socket],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // `no-referrer` would make browsers send forms with `Origin: null`.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  })
  return (request, response, next) => {
    if (request.headers.cookie?.includes(SESSION_COOKIE)) response.locals.nonce = randomBytes(16).toString('base64')
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    protect(request, response, next)
  }
}
