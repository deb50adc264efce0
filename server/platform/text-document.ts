import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type Failure, invalid } from './failures.ts'
import { DOCUMENT_LIMITS } from './file-limits.plain.ts'

/** A document that is a folder packed as zip: Word's (ECMA-376) or OpenDocument's (ISO/IEC 26300). */
export type TextDocument = 'docx' | 'odt'

const refused = (why: 'broken' | 'type' | 'packed' | 'locked' | 'macros' | 'active'): Failure =>
  invalid({ file: { key: `upload.refused_${why}` } })

/** Bytes of a part that is read. */
const READABLE = 1_000_000
/** Parts that are programs, or hide one. */
const MACROS = /vbaproject|vbadata|\/activex\/|\.(?:docm|dotm|xlsm|xlsb|pptm)$|^(?:basic|scripts)\//i
const OTHER_PROGRAMS = /oleobject[^/]*$|\.(?:exe|dll|scr|js|vbs|jar|bat|cmd|ps1|hta|lnk|html?|svg)$/i
const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const ODT_TYPE = 'application/vnd.oasis.opendocument.text'
/** A template, an object or a part that is fetched from elsewhere when the document is opened. */
const FETCHED =
  /<Relationship\b(?=[^>]*\bType="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)")(?=[^>]*\bTarget="\s*(?:https?:|ftp:|mhtml:|\\\\|file:\/\/(?!\/)))/i

/**
 * Looks a packed document over by the list of its parts, without unpacking it: it is what it says, its parts would not
 * unpack to more than they should, and none of them is a program. Only the short parts that say so are read.
 * @throws {Failure} 422 in words
 */
export async function checkTextDocument(bytes: Uint8Array): Promise<TextDocument> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Names with `..`, backslashes or a leading slash are refused by the library.
  const zip = await fromBufferPromise(whole, { lazyEntries: true, strictFileNames: true }).catch(() => {
    throw refused('broken')
  })
  const parts = await partsOf(zip, bytes.length)
  if (parts.has('mimetype')) return await checkOpenDocument(zip, parts)
  if (parts.has('[Content_Types].xml')) return await checkWord(zip, parts)
  throw refused('type')
}

type Parts = ReadonlyMap<string, Entry>

async function partsOf(zip: ZipFile, packedSize: number): Promise<Parts> {
  const parts = new Map<string, Entry>()
  let [packed, unpacked] = [0, 0]
  try {
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize
      unpacked += entry.uncompressedSize
      const grows = entry.uncompressedSize > Math.max(READABLE, entry.compressedSize * DOCUMENT_LIMITS.growth)
      // Parts that lie over each other count more than the file has.
      if (grows || packed > packedSize || unpacked > DOCUMENT_LIMITS.unpacked || parts.size >= DOCUMENT_LIMITS.parts)
        throw refused('packed')
      if (entry.isEncrypted()) throw refused('locked')
      if (parts.has(entry.fileName)) throw refused('broken')
      parts.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'Failure' ? error : refused('broken')
  }
  for (const name of parts.keys()) {
    if (MACROS.test(name)) throw refused('macros')
    if (OTHER_PROGRAMS.test(name)) throw refused('active')
  }
  return parts
}

async function checkWord(zip: ZipFile, parts: Parts): Promise<'docx'> {
  const types = await read(zip, parts.get('[Content_Types].xml'))
  if (/macroEnabled/i.test(types)) throw refused('macros')
  if (!types.includes(DOCX_MAIN)) throw refused('type')
  if (!parts.has('_rels/.rels') || ![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw refused('broken')
  for (const [name, part] of parts)
    if (name.endsWith('.rels') && FETCHED.test(await read(zip, part))) throw refused('active')
  return 'docx'
}

async function checkOpenDocument(zip: ZipFile, parts: Parts): Promise<'odt'> {
  if ((await read(zip, parts.get('mimetype'))).trim() !== ODT_TYPE) throw refused('type')
  if (!parts.has('content.xml')) throw refused('broken')
  const manifest = await read(zip, parts.get('META-INF/manifest.xml'))
  if (/encryption-data/.test(manifest)) throw refused('locked')
  return 'odt'
}

async function read(zip: ZipFile, part: Entry | undefined): Promise<string> {
  if (!part) throw refused('broken')
  if (part.uncompressedSize > READABLE) throw refused('packed')
  try {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(part)) pieces.push(piece as Buffer)
    return Buffer.concat(pieces).toString('utf8')
  } catch {
    throw refused('broken')
  }
}
