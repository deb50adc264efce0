import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { isMember } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/** The languages that a member has said they read, in their own order; none for readers. */
export async function languagesOf(db: AnyDb, actor: Actor): Promise<readonly TextLanguage[]> {
  if (!isMember(actor)) return []
  const member = await db.member.findUnique({ where: { id: actor.id }, select: { languages: true } })
  return (member?.languages ?? []) as TextLanguage[]
}
