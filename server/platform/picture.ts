import sharp, { type Sharp } from 'sharp'
import { type Failure, invalid } from './failures.ts'
import { PICTURE_LIMITS } from './file-limits.plain.ts'

/** A picture as it is kept: WebP of our own making. */
export interface MadePicture {
  bytes: Uint8Array
  width: number
  height: number
}

/** What became of a picture: as large as it is kept, and for the width of a text where that is smaller. */
export interface MadePictures {
  large: MadePicture
  small: MadePicture | null
}

// Only these four are ever read, so that no drawing, no document and no rarely tried format reaches its library.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
// One thread a picture, and nothing kept in memory between two.
sharp.concurrency(1)
sharp.cache(false)

/** Seconds that one picture may take. */
const PATIENCE = 15
const QUALITY = 82

/**
 * Reads a picture and makes it anew: upright, in sRGB, as WebP, without anything that was written beside its pixels
 * (place, camera, time, names, thumbnails, whatever followed its end). Of moving pictures the first one stays.
 * @throws {Failure} 422 for what is no whole picture or has too many pixels
 */
export async function makePicture(bytes: Uint8Array): Promise<MadePictures> {
  const { width = 0, height = 0 } = await read(bytes).metadata().catch(refuse)
  if (Math.max(width, height) > PICTURE_LIMITS.side || width * height > PICTURE_LIMITS.pixels) throw tooManyPixels()
  const large = await encode(bytes, PICTURE_LIMITS.largeSide).catch(refuse)
  if (Math.max(large.width, large.height) <= PICTURE_LIMITS.smallSide) return { large, small: null }
  return { large, small: await encode(large.bytes, PICTURE_LIMITS.smallSide).catch(refuse) }
}

const read = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: PICTURE_LIMITS.pixels, sequentialRead: true, pages: 1 })

async function encode(bytes: Uint8Array, side: number): Promise<MadePicture> {
  const { data, info } = await read(bytes)
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY, smartSubsample: true })
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

const tooManyPixels = (): Failure =>
  invalid({ file: { key: 'upload.refused_pixels', values: { side: PICTURE_LIMITS.side } } })

/** Why the library would not read it, in our words. */
function refuse(error: unknown): never {
  if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooManyPixels()
  throw invalid({ file: { key: 'upload.refused_broken' } })
}
