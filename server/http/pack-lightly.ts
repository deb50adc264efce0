import { promisify } from 'node:util'
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  type ZstdOptions,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'
import { holdBack } from './hold-back.ts'

const zstd = promisify(zstdCompress)
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const TEXT = /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript)\b)/i
/** Bytes below which packing saves nothing worth having. */
const SMALLEST = 1_024
/** Bytes above which packing is left to another thread; below, handing it over costs more than doing it. */
const LARGE = 256 * 1_024
/** Zstandard's third step packs as small as brotli's third, for half the work. */
const ZSTD_LEVEL = 3
/** Brotli's third step packs as small as gzip usually does, for half the work. */
const BROTLI_QUALITY = 3

/**
 * Packs answers that are made anew for each who asks: lightly, and each as a whole. Packing them while they are written
 * would cost several times as much, since Remix sends every piece on its way by itself.
 */
export const packLightly: RequestHandler = (request, response, next) => {
  if (request.method !== 'HEAD' && !response.locals.keptWhole)
    holdBack(response, (body) => {
      const packing = packingOf(request, response, body)
      if (!packing) response.end(body)
      else if (body.length < LARGE) sendPacked(response, packing, packNow[packing](body))
      else
        packMeanwhile[packing](body).then(
          (packed) => sendPacked(response, packing, packed),
          () => response.end(body),
        )
    })
  next()
}

/** Best first. */
const PACKINGS = ['zstd', 'br', 'gzip'] as const
type Packing = (typeof PACKINGS)[number]

const ZSTD: ZstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }
const brotliFor = ({ length }: Buffer): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})
const packNow: Record<Packing, (body: Buffer) => Buffer> = {
  zstd: (body) => zstdCompressSync(body, ZSTD),
  br: (body) => brotliCompressSync(body, brotliFor(body)),
  gzip: (body) => gzipSync(body),
}
const packMeanwhile: Record<Packing, (body: Buffer) => Promise<Buffer>> = {
  zstd: (body) => zstd(body, ZSTD),
  br: (body) => brotli(body, brotliFor(body)),
  gzip: (body) => zip(body),
}

function packingOf(request: Request, response: Response, body: Buffer): Packing | undefined {
  if (!TEXT.test(String(response.getHeader('Content-Type') ?? ''))) return undefined
  response.vary('Accept-Encoding')
  if (body.length < SMALLEST || response.hasHeader('Content-Encoding')) return undefined
  return PACKINGS.find((packing) => request.acceptsEncodings(packing))
}

function sendPacked(response: Response, packing: Packing, packed: Buffer): void {
  response.setHeader('Content-Encoding', packing)
  response.setHeader('Content-Length', packed.length)
  response.end(packed)
}
