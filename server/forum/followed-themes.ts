import { isMember, memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'

/** A theme that one follows. */
export interface FollowedTheme {
  code: string
  name: string
}

/** The themes that the member follows, in the order of the national list. @throws {Failure} 403 for readers */
export function followedThemes({ db, actor, locale }: Context): Promise<FollowedTheme[]> {
  const { id } = memberOf(actor)
  return db.$queryRaw<FollowedTheme[]>`
    SELECT theme.code, coalesce(theme_text.name, theme.code) AS name
      FROM theme_follow JOIN theme ON theme.code = theme_follow.theme_code
      LEFT JOIN theme_text ON theme_text.theme_code = theme.code AND theme_text.language = ${locale}
     WHERE theme_follow.member_id = ${id}::uuid ORDER BY theme.position`
}

/** Whether the member follows a theme; null for readers, who cannot. */
export async function followsTheme({ db, actor }: Context, themeCode: string): Promise<boolean | null> {
  if (!isMember(actor)) return null
  const follow = await db.themeFollow.findUnique({
    where: { memberId_themeCode: { memberId: actor.id, themeCode } },
    select: { themeCode: true },
  })
  return follow !== null
}
