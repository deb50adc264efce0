/**
 * Limits and words of pictures and documents in posts, which the browser uses too.
 */
import { DOCUMENT_LIMITS, PICTURE_LIMITS } from '#server/platform/file-limits.plain.ts'

/** How many files, and how many bytes of them. */
export const UPLOAD_LIMITS = {
  aPost: 6,
  bytesAPost: 20_000_000,
  aDay: 30,
  description: 300,
  /** Hours after which a file that no post shows is swept away. */
  unusedHours: 24,
} as const

/** Bytes of the largest file that is taken. */
export const LARGEST_FILE = Math.max(PICTURE_LIMITS.bytes, DOCUMENT_LIMITS.bytes)

/** What the picker of a browser offers; the server decides by the content. */
export const ACCEPTED_FILES = 'image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.odt'

/** A picture or a document, as pages and texts show it. */
export interface UploadView {
  id: string
  kind: 'image' | 'attachment'
  description: string
  name: string
  /** Bytes. */
  size: number
  /** Where it is; a picture as large as it is kept. */
  href: string
  /** A picture for the width of a text. */
  src: string
  /** In pixels, of what is at `src`. */
  width: number | null
  height: number | null
}

/** How a text names an upload. */
const NAMED = /\bupload:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi

/** Uploads that one text may name before nobody counts any further. */
const COUNTED = 100

/** Ids of the uploads that a text names, once each. */
export const uploadsNamed = (text: string): string[] =>
  [...new Set([...text.matchAll(NAMED)].map(([, id]) => (id ?? '').toLowerCase()))].slice(0, COUNTED)

/** Signs that mean something in the words of a link. */
const MEANING = /[\\[\]`*<]/g

/** The markdown that shows an upload in a text. */
export function referenceTo({ id, kind, description, name }: UploadView): string {
  const words = (kind === 'image' ? description : description || name).replace(MEANING, '\\$&')
  return `${kind === 'image' ? '!' : ''}[${words}](upload:${id})`
}

/** A text with a reference at its end, on a line of its own. */
export const withReference = (text: string, reference: string): string =>
  `${text.trimEnd()}${text.trim() === '' ? '' : '\n\n'}${reference}\n`

/** Where a file is read. */
export const pathOfUpload = (id: string, name: string, small = false): string =>
  `/files/${id}/${encodeURIComponent(name)}${small ? '?size=small' : ''}`

/** Where a file is deleted. */
export const pathToDelete = (id: string): string => `/files/${id}/delete`

/** A size as people say it: whole kilobytes, then whole megabytes, never less than it is. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.ceil(bytes / 1_000))} kB` : `${Math.ceil(bytes / 1_000_000)} MB`
