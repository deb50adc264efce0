import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A file as a browser sends it. */
export const sent = (bytes: Uint8Array | string, name: string, type = ''): File =>
  new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name, { type })

/** What a picture may be told to be. */
export interface PictureFacts {
  width?: number
  height?: number
  color?: string
}

const canvas = ({ width = 60, height = 40, color = '#127a8c' }: PictureFacts = {}) =>
  sharp({ create: { width, height, channels: 3, background: color } })

export const png = (facts?: PictureFacts): Promise<Buffer> => canvas(facts).png().toBuffer()
export const jpeg = (facts?: PictureFacts): Promise<Buffer> => canvas(facts).jpeg().toBuffer()
export const gif = (facts?: PictureFacts): Promise<Buffer> => canvas(facts).gif().toBuffer()
export const webp = (facts?: PictureFacts): Promise<Buffer> => canvas(facts).webp().toBuffer()

/** What gives a person away in the picture below, as its bytes would spell it. */
export const SECRETS = ['Kari Nordmann', 'Nikon Z9', '2026:05:17 10:00:00', 'xmp-secret', 'after the end']

/** A photograph as a telephone makes it: where, when, by whom and with what it was taken, lying on its side. */
export async function photograph(): Promise<Buffer> {
  const taken = await canvas({ width: 80, height: 40 })
    .withExif({
      IFD0: { Artist: 'Kari Nordmann', Model: 'Nikon Z9', DateTime: '2026:05:17 10:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '60/1 23/1 3500/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '5/1 19/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>xmp-secret</secret></x:xmpmeta>')
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  return Buffer.concat([taken, Buffer.from('after the end')])
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
export const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}

/** A PNG that claims sides of its own; its pixels are a few bytes of nothing. */
export function claimingPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PDF of one empty page, with whatever is added to its catalogue and its objects. */
export function pdf({ catalogue = '', objects = '', trailer = '' } = {}): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj`,
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj',
      objects,
      `trailer\n<< /Root 1 0 R /Size 4 ${trailer} >>\nstartxref\n0\n%%EOF\n`,
    ].join('\n'),
    'latin1',
  )
}

/** A PDF stream, packed; of objects, if its dictionary says so. */
export function pdfStream(dictionary: string, content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  return `9 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`
}
