import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { belongingFields, nameFields } from './account-fields.ts'
import { ACCOUNT_LIMITS } from './terms.ts'

export const profileInput = z.object({
  ...nameFields,
  tagline: guardedText({ ...ACCOUNT_LIMITS.tagline, line: true }).default(''),
  ...belongingFields,
})

/**
 * Changes what one says of oneself. A group that is kept stays verified; posts keep the voice they were written with.
 * @throws {Failure} 403 for readers, 422 for fields that cannot be taken
 */
export async function changeProfile({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { groups, languages, locale, ...shown } = parse(profileInput, input)
  await transact(db, async (tx) => {
    const change = { ...shown, languages, ...(locale ? { locale } : {}) }
    const before = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { pseudonym: true } })
    await tx.member.update({ where: { id: memberId }, data: change })
    // Whoever takes a pseudonym begins with a page that shows nothing, and opens it again by choice.
    if (shown.pseudonym && !before.pseudonym) await tx.memberFieldAudience.deleteMany({ where: { memberId } })
    await tx.memberGroup.deleteMany({ where: { memberId, group: { notIn: groups } } })
    for (const [position, group] of groups.entries())
      await tx.memberGroup.upsert({
        where: { memberId_group: { memberId, group } },
        create: { memberId, group, position },
        update: { position },
      })
    await announce(tx, 'member.changed', { memberId })
  })
}
