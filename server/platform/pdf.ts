import { inflateSync } from 'node:zlib'
import { invalid } from './failures.ts'
import { DOCUMENT_LIMITS } from './file-limits.plain.ts'

/** Names under which a PDF does something by itself, carries other files along, or sends what is filled in. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|ImportData|SubmitForm|Rendition|GoToE|XFA)(?![A-Za-z0-9])/
const STREAM = /\bstream\r?\n/g

/**
 * Looks a PDF over (ISO 32000-2): it has a beginning and an end, is not locked, and holds no script, no launching of
 * programs and no other file. What lies in packed object streams is unpacked and looked over as well.
 * @throws {Failure} 422 in words
 */
export function checkPdf(bytes: Uint8Array): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = whole.toString('latin1')
  if (!text.slice(-2_048).includes('%%EOF')) throw invalid({ file: { key: 'upload.refused_broken' } })
  let room: number = DOCUMENT_LIMITS.unpacked
  let at = 0
  for (const found of text.matchAll(STREAM)) {
    // The word within a stream's own bytes is no beginning.
    if (found.index < at) continue
    const words = text.slice(at, found.index)
    lookOver(words)
    const from = found.index + found[0].length
    const end = text.indexOf('endstream', from)
    at = end === -1 ? text.length : end
    if (!/\/ObjStm\b/.test(namesIn(words.slice(words.lastIndexOf('obj'))))) continue
    const unpacked = unpack(whole.subarray(from, at), room)
    room -= unpacked.length
    lookOver(unpacked)
  }
  lookOver(text.slice(at))
}

/** Names may be written with any of their letters as `#4a`. */
const namesIn = (words: string): string =>
  words.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function lookOver(words: string): void {
  const names = namesIn(words)
  if (/\/Encrypt\b/.test(names)) throw invalid({ file: { key: 'upload.refused_locked' } })
  if (ACTIVE.test(names)) throw invalid({ file: { key: 'upload.refused_active' } })
}

/** What cannot be unpacked cannot be looked over, so it is not taken. */
function unpack(packed: Uint8Array, room: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) }).toString('latin1')
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw invalid({ file: { key: tooLarge ? 'upload.refused_packed' : 'upload.refused_broken' } })
  }
}
