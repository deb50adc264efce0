import { text } from 'node:stream/consumers'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { RequestHandler } from 'express'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { draw } from '#app/edge/draw.ts'
import { NonceContext } from '#app/edge/nonce.ts'
import { partOfSite, routesFor } from '#app/edge/part-of-site.ts'
import { withHead } from '#app/edge/tell-machines.ts'
import { loadCatalogue } from '#app/ui/catalogue.ts'
import { DrawContext } from '#app/ui/drawn.tsx'
import type { Asking } from '#server/http/asking.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { log } from '#server/platform/log.ts'

await Promise.all(LOCALES.map((locale) => loadCatalogue(locale, 'records')))

/**
 * Draws the document. Readers get plain markup without any script of the framework; members get a page that their
 * browser brings to life. Either is drawn in one go: React writes a page that it sends piece by piece in a great many
 * pieces, and our pages wait for nothing once their data are there.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { actor, nonce } = context
  headers.set('content-type', 'text/html; charset=utf-8')
  const reader = actor.kind === 'reader'
  if (!reader) await holdData(remix)
  const page = (
    <NonceContext.Provider value={nonce}>
      {/* A reader's page is kept whole. */}
      <DrawContext.Provider value={reader ? undefined : draw}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </DrawContext.Provider>
    </NonceContext.Provider>
  )
  const markup = reader ? withHead(renderToStaticMarkup(page), context) : renderToString(page)
  return new Response(`<!doctype html>${markup}`, { status, headers })
}

/** Reads the data that travel beside the markup to their end, so that Remix finds them there and waits for no piece. */
async function holdData({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return
  // The browser's type of a stream does not know that it can be gone through.
  const value = await text(serverHandoffStream as ReadableStream & AsyncIterable<Uint8Array>)
  renderMeta.streamCache = [
    { done: false, value },
    { done: true, value: '' },
  ].map((result) => Object.assign(Promise.resolve(), { result }))
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
