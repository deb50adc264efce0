/** What a file is by its first bytes, whatever its name and its sender say. */
export type FileKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'pdf' | 'zip' | 'heic' | 'markup' | 'unknown'

/** Pictures that are taken. */
export const PICTURES: readonly FileKind[] = ['jpeg', 'png', 'gif', 'webp']

/** Bytes that stand at an offset of such a file, written in Latin-1. */
const SIGNATURES: readonly [FileKind, offset: number, bytes: string][] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  ['heic', 4, 'ftyp'],
]
/** SVG, HTML and other XML, behind a byte order mark and blanks if need be. */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i

/** Tells what a file is by its content alone. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1')
  const found = SIGNATURES.find(([, offset, signature]) => start.startsWith(signature, offset))
  return found?.[0] ?? (MARKUP.test(start) ? 'markup' : 'unknown')
}
