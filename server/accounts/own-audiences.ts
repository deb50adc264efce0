import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { type FieldAudiences, fieldAudiences } from './field-audiences.ts'

/** Who sees which part of one's own page. */
export interface OwnAudiences {
  publicId: string
  pseudonym: boolean
  audiences: FieldAudiences
}

/** Who sees which part of one's own page, chosen or by default. @throws {Failure} 403 for readers */
export async function ownAudiences({ db, actor }: Context): Promise<OwnAudiences> {
  const {
    publicId,
    pseudonym,
    fieldAudiences: rows,
  } = await db.member.findUniqueOrThrow({
    where: { id: memberOf(actor).id },
    select: { publicId: true, pseudonym: true, fieldAudiences: { select: { field: true, audience: true } } },
  })
  const chosen = Object.fromEntries(rows.map(({ field, audience }) => [field, audience]))
  return { publicId, pseudonym, audiences: fieldAudiences(pseudonym, chosen) }
}
