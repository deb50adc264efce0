import type { TextFile, TextFiles } from '#server/platform/markdown-files.ts'
import { sizeInWords, type UploadView } from './uploads.plain.ts'
import type { ShownUploads } from './uploads-in-text.ts'

/** Uploads as the renderer shows them. */
export const textFiles = (uploads: ShownUploads): TextFiles =>
  new Map([...uploads].map(([id, upload]) => [id, textFile(upload)]))

const textFile = ({ kind, name, description, size, href, src, width, height }: UploadView): TextFile => ({
  kind,
  description: description || name,
  note: `${name.slice(name.lastIndexOf('.') + 1).toUpperCase()}, ${sizeInWords(size)}`,
  href,
  src,
  width,
  height,
})
