import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { HeardSignal } from '#server/signals/catalogue.ts'
import { holdBack } from './hold-back.ts'
import { isKnown } from './is-known.ts'
import { type KeptPage, KeptPages, packPage } from './kept-pages.ts'
import { pageKey } from './page-key.ts'

/** Headers of the application's answer that are kept with a page. */
const KEPT_HEADERS = [
  'content-type',
  'content-security-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'content-language',
  'access-control-allow-origin',
  'access-control-expose-headers',
]

/** Kept pages in front of the application. */
export interface PageCache {
  /** Answers a request from a kept page. @returns whether it did */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Lets the application make a page once for all who ask meanwhile, and keeps it. */
  fill: RequestHandler
  /** Forgets what a signal made untrue. */
  signal(signal: HeardSignal): void
  /** Forgets everything: signals were missed, or may have been. */
  forget(): void
}

const isAside = (name: string): boolean =>
  /^(?:(?:post|thread)\.(?:set_aside|restored)|thread\.(?:split|merged))$/.test(name)

/**
 * @param trusted whether signals are being heard; without them nothing is kept
 * @param midnight the next midnight in the site's zone, in milliseconds since 1970
 * @param openToEveryone whether a thread may be read without a session
 */
export function createPageCache(
  trusted: () => boolean,
  midnight: (now: number) => number,
  openToEveryone: (threadId: number) => Promise<boolean> = async () => false,
): PageCache {
  const pages = new KeptPages()
  const making = new Map<string, Promise<KeptPage | undefined>>()

  const fill: RequestHandler = async (request, response, next) => {
    const wanted = trusted() ? pageKey(request) : undefined
    if (!wanted) return next()
    request.url = wanted.url
    request.originalUrl = wanted.url
    const mark = pages.mark(wanted.tag)
    // Whoever asks after a signal does not wait for what was begun before it.
    const flight = `${mark} ${wanted.key}`
    const running = making.get(flight)
    if (running) {
      running.then((page) => (page ? send(page, request, response) : next()), next)
      return
    }
    const { promise, resolve } = Promise.withResolvers<KeptPage | undefined>()
    making.set(flight, promise)
    const finish = (page: KeptPage | undefined): void => {
      if (making.get(flight) === promise) making.delete(flight)
      resolve(page)
    }
    response.once('close', () => finish(undefined))
    if (wanted.membersThread !== undefined) {
      if (!(await openToEveryone(wanted.membersThread).catch(() => false))) {
        finish(undefined)
        return next()
      }
      // Made for everyone, so it is made as for somebody who is not signed in.
      delete request.headers.cookie
    }
    response.locals.keptWhole = true
    const kept = async (body: Buffer): Promise<KeptPage | undefined> => {
      if (response.statusCode !== 200 || request.method !== 'GET' || response.getHeader('set-cookie') || !trusted())
        return undefined
      const page = await packPage(body, keptHeaders(response, wanted.forAll), wanted.tag, midnight(Date.now()))
      pages.keep(wanted.key, page, mark)
      return page
    }
    holdBack(response, (body) => {
      const sent = (page: KeptPage | undefined): void => {
        finish(page)
        if (page) send(page, request, response)
        else response.end(body)
      }
      kept(body).then(sent, () => sent(undefined))
    })
    next()
  }

  return {
    answer(request, response) {
      if (!trusted()) return false
      const wanted = pageKey(request)
      const page = wanted && pages.get(wanted.key, Date.now())
      if (!page) return false
      send(page, request, response)
      return true
    },
    fill,
    signal({ name, payload }) {
      if (name === 'session.ended') return
      // The names of members and of themes stand everywhere.
      if (name === 'member.changed' || name === 'member.suspended' || name === 'theme.changed') return pages.purgeAll()
      // So may the card with the numbers that somebody in need can ring.
      if (name === 'helpline.changed') return pages.purgeAll()
      // What is out of sight, or elsewhere, may have been quoted, tied or listed anywhere.
      if (isAside(name)) return pages.purgeAll()
      if (name === 'collection.changed') return pages.purge('lists')
      // What is told to members alone stands on no reader's page.
      if (name === 'ownership.offered' || name === 'ownership.answered' || name === 'invitation.sent') return
      if (name === 'notice.added' || name === 'notice.seen') return
      if (name === 'case.changed' || name === 'danger.reported') return
      if (name === 'author.concerned') return
      if (name === 'held.changed' || name === 'held.answered') return
      if (name === 'help.asked' || name === 'help.offered' || name === 'decision.made') return
      pages.purge(`thread:${payload.threadId}`)
      // Both ends of a relation show it.
      if ('toThreadId' in payload) pages.purge(`thread:${payload.toThreadId}`)
      if (name === 'thread.retitled') for (const id of payload.alsoShownIn) pages.purge(`thread:${id}`)
      // Lists show neither reactions nor what comes of them, nor what ties one thread to another.
      if (name !== 'post.reacted' && name !== 'shares.released' && !('toThreadId' in payload)) pages.purge('lists')
    },
    forget: () => pages.purgeAll(),
  }
}

function keptHeaders(response: ServerResponse, forAll = false): Record<string, string> {
  const kept: Record<string, string> = {
    // Browsers ask each time, and mostly hear that nothing has changed.
    'cache-control': forAll ? 'public, no-cache' : 'private, no-cache',
    vary: forAll ? 'Accept-Encoding' : 'Accept-Encoding, Accept-Language, Cookie',
  }
  for (const name of KEPT_HEADERS) {
    const value = response.getHeader(name)
    if (value !== undefined) kept[name] = String(value)
  }
  return kept
}

/** Sends a kept page, packed as the browser likes it, or says that nothing has changed. */
function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  // What a browser rates with nothing it does not take.
  const accepts = String(request.headers['accept-encoding'] ?? '').replace(/\b\w+\s*;\s*q=0(?:\.0*)?(?![.\d])/g, '')
  if (isKnown(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, { ...page.headers, etag: page.etag })
    response.end()
    return
  }
  const packed = /\bbr\b/.test(accepts) ? page.brotli : /\bgzip\b/.test(accepts) ? page.gzip : page.plain
  const headers: OutgoingHttpHeaders = { ...page.headers, etag: page.etag, 'content-length': packed.length }
  if (packed !== page.plain) headers['content-encoding'] = packed === page.brotli ? 'br' : 'gzip'
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : packed)
}
