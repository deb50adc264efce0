import { z } from 'zod'
import { themeCode } from '#server/forum/theme-code.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { logDeed } from './log-deed.ts'
import { moderatorScope } from './moderator-scope.ts'
import { lockTheme, shaped } from './shape-theme.ts'

export const mergedInput = z.object({
  code: themeCode,
  into: themeCode,
  /** Said by a box that has to be ticked: there is no way back. */
  sure: z.literal('yes', { error: 'themes_edit.sure_missing' }),
})

/** Whether the asker may merge themes. @throws {Failure} 403 for readers */
export const mayMergeThemes = async ({ db, actor }: Context): Promise<boolean> =>
  can(actor, 'themes.merge', { scope: await moderatorScope(db, actor) })

/**
 * Merges a theme into another: all that is filed under it, follows it, helps in it or moderates it goes along, and its
 * address leads to the other for ever.
 * Each moderator who answers for it answers for the other then, which the log says of them.
 * @throws {Failure} 403 for whoever is neither curator nor moderator, and for a moderator of some themes alone, 404 for themes that there are not (any more), 422
 * for a theme into itself
 */
export async function mergeThemes({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'themes.merge', { scope: await moderatorScope(db, actor) })
  const { id: staffId } = memberOf(actor)
  const { code, into } = parse(mergedInput, input)
  if (code === into) throw invalid({ into: { key: 'themes_edit.into_itself' } })
  await transact(db, async (tx) => {
    // Always in the same order, so that two who merge the other way round wait for each other.
    for (const one of [code, into].sort()) await lockTheme(tx, one)
    const threads = await moveAll(tx, code, into)
    for (const { memberId, themes } of await rescope(tx, code, into)) {
      const deed = { staffId, verb: 'staff.rescoped', subjectKey: `member:${memberId}` } as const
      await logDeed(tx, { ...deed, details: { role: 'moderator', themes: themes.join(' ') } }, now)
    }
    await tx.$executeRaw`UPDATE theme SET merged_into = ${into} WHERE code = ${code} OR merged_into = ${code}`
    await shaped(tx, { staffId, code, verb: 'theme.merged', details: { into, threads } }, now)
  })
}

/** @returns how many threads were moved */
async function moveAll(tx: Tx, code: string, into: string): Promise<number> {
  const threads = await tx.$executeRaw`UPDATE thread SET theme_code = ${into} WHERE theme_code = ${code}`
  await tx.$executeRaw`UPDATE attempt SET theme_code = ${into} WHERE theme_code = ${code}`
  await tx.$executeRaw`UPDATE collection SET theme_code = ${into} WHERE theme_code = ${code}`
  await tx.$executeRaw`UPDATE held_post SET theme_code = ${into} WHERE theme_code = ${code}`
  await tx.$executeRaw`UPDATE finding SET theme = ${into} WHERE theme = ${code}`
  await tx.$executeRaw`UPDATE moderation_case SET theme_code = ${into} WHERE theme_code = ${code}`
  await tx.$executeRaw`
    INSERT INTO theme_follow (member_id, theme_code, since)
    SELECT member_id, ${into}, since FROM theme_follow WHERE theme_code = ${code} ON CONFLICT DO NOTHING`
  await tx.$executeRaw`DELETE FROM theme_follow WHERE theme_code = ${code}`
  await tx.$executeRaw`
    INSERT INTO help_offer_theme (member_id, theme_code)
    SELECT member_id, ${into} FROM help_offer_theme WHERE theme_code = ${code} ON CONFLICT DO NOTHING`
  await tx.$executeRaw`DELETE FROM help_offer_theme WHERE theme_code = ${code}`
  return threads
}

/** Moderators of the theme answer for the other one. @returns who does now, and for which themes */
const rescope = (tx: Tx, code: string, into: string): Promise<{ memberId: string; themes: string[] }[]> =>
  tx.$queryRaw`
    UPDATE member_role SET themes = ARRAY(SELECT DISTINCT unnest(array_replace(themes, ${code}, ${into})))
     WHERE ${code} = ANY(themes) RETURNING member_id AS "memberId", themes`
