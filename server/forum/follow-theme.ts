import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { themeCode } from './theme-code.ts'

export const followInput = z.object({
  theme: themeCode,
  follow: z.enum(['yes', 'no'], { error: 'field.invalid' }),
})

/**
 * Follows a theme, or follows it no more. Saying it twice is the same as once.
 * @throws {Failure} 403 for readers, 422 for a theme that does not exist
 */
export async function followTheme({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'theme.follow')
  const { id: memberId } = memberOf(actor)
  const { theme: themeCode, follow } = parse(followInput, input)
  if (follow === 'no') await db.themeFollow.deleteMany({ where: { memberId, themeCode } })
  else
    await transact(db, (tx) =>
      tx.themeFollow.createMany({ data: [{ memberId, themeCode, since: now }], skipDuplicates: true }),
    )
}
