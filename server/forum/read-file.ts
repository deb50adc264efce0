import { invalid } from '#server/platform/failures.ts'
import { fileKind, PICTURES } from '#server/platform/file-kind.ts'
import { DOCUMENT_LIMITS, PICTURE_LIMITS } from '#server/platform/file-limits.plain.ts'
import { type KeptFile, keyed } from '#server/platform/files.ts'
import { checkPdf } from '#server/platform/pdf.ts'
import { makePicture } from '#server/platform/picture.ts'
import { checkTextDocument } from '#server/platform/text-document.ts'
import { makeTurns } from '#server/platform/turns.ts'

/** A file that was looked over, or made anew, and may be kept. */
export interface ReadFile {
  kind: 'image' | 'attachment'
  mediaType: string
  /** What its name ends in. */
  ending: string
  content: KeptFile
  small: KeptFile | null
  /** In pixels, as a text shows it. */
  width: number | null
  height: number | null
}

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const

/** Pictures cost processor time and memory: one at a time, so that pages go on meanwhile. */
const inTurn = makeTurns(1, 20)

/**
 * Tells by its content what a file is, and takes it as that or not at all: pictures are made anew, documents looked over.
 * @throws {Failure} 422 in words, 429 when too many wait
 */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const found = fileKind(bytes)
  if (found === 'markup') throw invalid({ file: { key: 'upload.refused_markup' } })
  if (found === 'heic') throw invalid({ file: { key: 'upload.refused_heic' } })
  const isPicture = PICTURES.includes(found)
  const most = isPicture ? PICTURE_LIMITS.bytes : DOCUMENT_LIMITS.bytes
  if (bytes.length > most) throw invalid({ file: { key: 'upload.refused_large', values: { max: most / 1_000_000 } } })
  if (isPicture) return inTurn(() => readPicture(bytes))
  if (found === 'pdf')
    return inTurn(async () => {
      checkPdf(bytes)
      return attachment('pdf', bytes)
    })
  if (found === 'zip') return inTurn(async () => attachment(await checkTextDocument(bytes), bytes))
  throw invalid({ file: { key: 'upload.refused_type' } })
}

async function readPicture(bytes: Uint8Array): Promise<ReadFile> {
  const { large, small } = await makePicture(bytes)
  const { width, height } = small ?? large
  return {
    kind: 'image',
    mediaType: 'image/webp',
    ending: 'webp',
    content: keyed(large.bytes),
    small: small && keyed(small.bytes),
    width,
    height,
  }
}

const attachment = (ending: keyof typeof MEDIA_TYPES, bytes: Uint8Array): ReadFile => ({
  kind: 'attachment',
  mediaType: MEDIA_TYPES[ending],
  ending,
  content: keyed(bytes),
  small: null,
  width: null,
  height: null,
})
