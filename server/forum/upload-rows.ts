import type { Upload } from '#server/platform/prisma/client.ts'
import { pathOfUpload, type UploadView } from './uploads.plain.ts'

/** Columns of an upload that a view needs. */
export const UPLOAD_COLUMNS = {
  id: true,
  kind: true,
  description: true,
  name: true,
  size: true,
  smallKey: true,
  width: true,
  height: true,
} as const

/** The conversations of the initiatives that list an upload among their materials, for the rules. */
export const MATERIAL_OF = {
  select: {
    title: true,
    initiative: { select: { thread: { select: { id: true, title: true, language: true, audience: true } } } },
  },
} as const

/** An upload as pages and texts show it. */
export function uploadView(row: Pick<Upload, keyof typeof UPLOAD_COLUMNS>): UploadView {
  const { id, description, name, size, width, height } = row
  return {
    id,
    kind: row.kind as UploadView['kind'],
    description,
    name,
    size,
    href: pathOfUpload(id, name),
    src: pathOfUpload(id, name, row.smallKey !== null),
    width,
    height,
  }
}
