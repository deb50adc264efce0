import type { RequestHandler, Response } from 'express'
import { type ServedFile, servedFile } from '#server/forum/served-file.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { openFile } from '#server/platform/files.ts'
import type { Asking } from './asking.ts'
import { isKnown } from './is-known.ts'
import { refuse } from './refuse.ts'

/** An address of a file: its id, and its name as it is, percent-encoded. Names have an ending, so no page is meant. */
const ADDRESS = /^\/files\/([0-9a-f-]{36})\/([^/]+\.(?:webp|pdf|docx|odt))$/

/**
 * What people have sent, to whoever may read a post that shows it. Nothing sent from here runs, wherever it is opened:
 * pictures are of our own making, documents are only ever downloaded, and the page that one might be taken for is in a
 * sandbox with nothing allowed. Caches ask again each time, so that what is deleted is gone there too.
 */
export const uploadedFiles: RequestHandler = async (request, response, next) => {
  const [, id, encoded] = ADDRESS.exec(request.path) ?? []
  if (!id || !encoded || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
  try {
    const { db, actor, locale } = response.locals.asking as Asking
    const context: Context = { db, actor, locale, now: new Date() }
    const name = decoded(encoded)
    const file = await servedFile(context, { id, name, small: request.query.size === 'small' })
    protect(response, file)
    if (isKnown(request.headers['if-none-match'], `"${file.key}"`)) return void response.status(304).end()
    const bytes = await openFile(db, file.key)
    if (!bytes) throw notFound()
    response.setHeader('Content-Length', bytes.length)
    response.end(request.method === 'HEAD' ? undefined : bytes)
  } catch (error) {
    if (!(error instanceof Failure)) return next(error)
    response.removeHeader('Content-Disposition')
    refuse(request, response, error.status, error.said.key)
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw notFound()
  }
}

/** A name as RFC 6266 says: plain for old browsers, and in full (RFC 8187) for all others. */
function downloaded(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/** Headers of a file. */
function protect(response: Response, { kind, mediaType, name, key, forEveryone }: ServedFile): void {
  response.setHeader('Content-Disposition', kind === 'attachment' ? downloaded(name) : 'inline')
  response.setHeader('Content-Type', mediaType)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cache-Control', `${forEveryone ? 'public' : 'private'}, no-cache`)
  response.setHeader('ETag', `"${key}"`)
}
