import { UPLOAD_COLUMNS, uploadView } from '#server/forum/upload-rows.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { type InitiativeThread, initiativeFacts } from './initiative-facts.ts'
import type { Licence } from './materials.plain.ts'

/** Something that others need to do the same. */
export interface MaterialView {
  id: string
  title: string
  language: string
  licence: Licence
  /** What may be done with it, where the licence is `other`. */
  licenceWords: string
  /** Where it is: elsewhere for a link, here for a file. */
  href: string
  /** What a file is, such as “PDF”, and its bytes; null for a link. */
  file: { ending: string; size: number } | null
}

/** The materials of an initiative in their order. Part of queries that have asked for its thread. */
export async function materialsIn(db: AnyDb, threadId: number): Promise<MaterialView[]> {
  const rows = await db.initiativeMaterial.findMany({
    where: { threadId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      title: true,
      language: true,
      licence: true,
      licenceWords: true,
      url: true,
      upload: { select: UPLOAD_COLUMNS },
    },
  })
  return rows.map(({ url, upload, licence, ...told }) => {
    const file = upload && uploadView(upload)
    return {
      ...told,
      licence: licence as Licence,
      href: file?.href ?? url ?? '',
      file: file && { ending: file.name.slice(file.name.lastIndexOf('.') + 1).toUpperCase(), size: file.size },
    }
  })
}

/**
 * The materials of an initiative, for those who answer for it.
 * @throws {Failure} 404 for what is not there or may not be read, 403 for whoever is no owner
 */
export async function ownMaterials(
  context: Context,
  threadId: number,
): Promise<{ thread: InitiativeThread; materials: MaterialView[] }> {
  const { thread, facts } = await initiativeFacts(context, threadId)
  authorize(context.actor, 'initiative.revise', facts)
  return { thread, materials: await materialsIn(context.db, threadId) }
}
