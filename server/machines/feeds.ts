import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import { KINDS } from '#server/forum/terms.ts'
import { mergedInto } from '#server/forum/themes.ts'
import { packLightly } from '#server/http/pack-lightly.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { READER } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { absolute } from './absolute.ts'
import { feedPath } from './addresses.plain.ts'
import { type MachineAnswer, sendAnswer } from './answer.ts'
import { atomFeed } from './atom-feed.ts'
import { collectionFeed } from './collection-feed.ts'
import { robots, sitemapIndex, sitemapPart } from './sitemap.ts'

const ATOM = 'application/atom+xml; charset=utf-8'
const XML = 'application/xml; charset=utf-8'
const TEXT = 'text/plain; charset=utf-8'

const named = <T extends string>(words: readonly T[], word: unknown): T | undefined => words.find((one) => one === word)

/** The word of an address as one of these. @throws {Failure} 404 for any other */
function oneOf<T extends string>(words: readonly T[], word: unknown): T {
  const found = named(words, word)
  if (!found) throw notFound()
  return found
}

const NOTHING_HERE = { status: 404, mediaType: TEXT, body: 'There is nothing here.\n' }

/** An address that is not written as addresses are names nothing. */
const unreadable: ErrorRequestHandler = (error, request, response, next) =>
  error instanceof URIError ? sendAnswer(request, response, NOTHING_HERE) : next(error)

/** What somebody without a session is answered, whoever asks. */
const answering =
  (db: Db, work: (context: Context, request: Request) => Promise<MachineAnswer> | MachineAnswer): RequestHandler =>
  async (request: Request, response: Response, next) => {
    try {
      const locale = named(LOCALES, request.query.locale) ?? 'nb'
      sendAnswer(request, response, await work({ db, actor: READER, locale, now: new Date() }, request))
    } catch (error) {
      if (!(error instanceof Failure)) return next(error)
      sendAnswer(request, response, NOTHING_HERE)
    }
  }

/** Feeds, the sitemap and `robots.txt`: what readers may see, for programs. Cookies count for nothing. */
export function feeds(db: Db): RequestHandler {
  const router = Router()
  const serve = (path: string, work: Parameters<typeof answering>[1]) =>
    router.get(path, packLightly, answering(db, work))
  const atom = async (context: Context, filter: Parameters<typeof atomFeed>[1]): Promise<MachineAnswer> => ({
    mediaType: ATOM,
    body: await atomFeed(context, filter),
  })
  /** A theme that went into another has its feed there. */
  const themeFeed = async (context: Context, code: string, kind: (typeof KINDS)[number] | undefined) => {
    const into = await mergedInto(context.db, code)
    if (into === null) return atom(context, { theme: code, kind })
    const location = absolute(feedPath({ theme: into, kind, locale: context.locale }))
    return { status: 301, mediaType: TEXT, headers: { location }, body: `${location}\n` }
  }
  serve('/feeds/all.atom', (context) => atom(context, {}))
  serve('/feeds/themes/:theme.atom', (context, { params, query }) =>
    themeFeed(context, params.theme ?? '', named(KINDS, query.kind)),
  )
  serve('/feeds/kinds/:kind.atom', (context, { params }) => atom(context, { kind: oneOf(KINDS, params.kind) }))
  serve('/feeds/collections/:id.atom', async (context, { params }) => ({
    mediaType: ATOM,
    body: await collectionFeed(context, Number(/^\d{1,9}$/.exec(params.id ?? '')?.[0] ?? 0)),
  }))
  serve('/sitemap.xml', async (context) => ({ mediaType: XML, body: await sitemapIndex(context) }))
  serve('/sitemaps/:name.xml', async (context, { params }) => ({
    mediaType: XML,
    body: await sitemapPart(context, params.name ?? ''),
  }))
  serve('/robots.txt', () => ({ mediaType: TEXT, body: robots() }))
  router.use(unreadable)
  return router
}
