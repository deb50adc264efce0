import { memberOf } from '#server/permissions/actor.ts'
import type { Scope } from '#server/permissions/moderation.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/**
 * What a moderator answers for; empty lists for all themes and languages, and for who holds no such role.
 * @throws {Failure} 403 for readers
 */
export async function moderatorScope(db: AnyDb, actor: Actor): Promise<Scope> {
  const { id: memberId } = memberOf(actor)
  const [role] = await db.$queryRaw<Scope[]>`
    SELECT themes, languages FROM member_role WHERE member_id = ${memberId}::uuid AND role = 'moderator'`
  return role ?? { themes: [], languages: [] }
}
