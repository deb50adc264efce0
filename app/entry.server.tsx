import { Writable } from 'node:stream'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { RequestHandler } from 'express'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { draw } from '#app/edge/draw.ts'
import { NonceContext } from '#app/edge/nonce.ts'
import { partOfSite, routesFor } from '#app/edge/part-of-site.ts'
import { loadCatalogue } from '#app/ui/catalogue.ts'
import { DrawContext } from '#app/ui/drawn.tsx'
import type { Asking } from '#server/http/asking.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { log } from '#server/platform/log.ts'

await Promise.all(LOCALES.map((locale) => loadCatalogue(locale)))

/** Milliseconds until an unfinished page is given up. */
const RENDER_LIMIT = 10_000

/**
 * Draws the document. Readers get plain markup without any script of the framework; members get a page that their
 * browser brings to life.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { actor, nonce }: AppLoadContext,
): Promise<Response> | Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  const page = (
    <NonceContext.Provider value={nonce}>
      {/* A reader's page is kept whole. */}
      <DrawContext.Provider value={actor.kind === 'reader' ? undefined : draw}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </DrawContext.Provider>
    </NonceContext.Provider>
  )
  if (actor.kind === 'reader') return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers })
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        pipe(inOnePiece((whole) => resolve(new Response(whole, { status, headers }))))
      },
      onShellError: reject,
      onError(error) {
        log.error({ err: error }, 'page could not be drawn whole')
      },
    })
    const late = setTimeout(abort, RENDER_LIMIT)
    late.unref()
  })
}

/** Takes a page whole: Remix has every piece packed and sent by itself, which costs as much as drawing it. */
function inOnePiece(done: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = []
  return new Writable({
    // React takes an end for a reader who has left, and would draw once more to say so.
    emitClose: false,
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece)
      next()
    },
    final(finished) {
      done(Buffer.concat(pieces))
      finished()
    },
  })
}

/** Answers requests with the application's pages, as the person that Express has found asking. */
export function servePages(build: ServerBuild, mode: string): RequestHandler {
  const handlers = new Map<string, RequestHandler>()
  return (request, response, next) => {
    const routes = routesFor(build, request.path)
    const key = routes.join(' ')
    const handler = handlers.get(key) ?? pagesOf(partOfSite(build, routes), mode)
    handlers.set(key, handler)
    return handler(request, response, next)
  }
}

const pagesOf = (build: ServerBuild, mode: string): RequestHandler =>
  createRequestHandler({
    build,
    mode,
    getLoadContext: (_request, response) => response.locals.asking as Asking & AppLoadContext,
  })

/** Faults (not failures, which are answers) go to the log with the request's id, without its body. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  log.error({ err: error, requestId: context.requestId, path: new URL(request.url).pathname }, 'request failed')
}
