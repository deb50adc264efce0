import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { RequestHandler } from 'express'
import { fileAddresses } from './file-addresses.ts'

interface PackedFile {
  br: Buffer
  gzip: Buffer
  /** Of the content; what is sent adds how it is packed. */
  hash: string
}

/**
 * Answers with files that the build has packed, as the browser likes them; they are few, so they stay in memory. Other
 * files, and browsers that take nothing packed, are left to the next handler.
 * @param folder where the build has put them; nothing is packed when it is missing
 * @param cacheControl what browsers may do with a file, by its address
 */
export function packedFiles(folder: string, cacheControl: (path: string) => string): RequestHandler {
  const files = readPacked(folder)
  return (request, response, next) => {
    const file = files.get(request.path)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('Accept-Encoding')
    const encoding = request.acceptsEncodings('br') ? 'br' : request.acceptsEncodings('gzip') ? 'gzip' : undefined
    if (!encoding) return next()
    response.type(extname(request.path))
    response.set({
      'Cache-Control': cacheControl(request.path),
      'Content-Encoding': encoding,
      ETag: `"${file.hash}-${encoding}"`,
    })
    if (request.fresh) {
      response.removeHeader('Content-Encoding')
      response.removeHeader('Content-Type')
      response.status(304).end()
      return
    }
    const packed = file[encoding]
    response.set('Content-Length', String(packed.length))
    response.end(request.method === 'HEAD' ? undefined : packed)
  }
}

/** Every packed file by its address. */
function readPacked(folder: string): Map<string, PackedFile> {
  const files = new Map<string, PackedFile>()
  for (const address of fileAddresses(folder)) {
    if (!address.endsWith('.br')) continue
    const plain = address.slice(0, -'.br'.length)
    const br = readFileSync(join(folder, address))
    const gzip = readFileSync(join(folder, `${plain}.gz`))
    files.set(plain, { br, gzip, hash: createHash('sha256').update(br).digest('base64url').slice(0, 16) })
  }
  return files
}
