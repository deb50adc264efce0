import { z } from 'zod'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { themeCode } from '#server/forum/theme-code.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several, tick } from '#server/platform/parse.ts'
import { HELP_LIMITS } from './help.plain.ts'

export const helpOfferInput = z
  .object({
    active: tick,
    words: guardedText({ max: HELP_LIMITS.words.max }).optional().default(''),
    themes: several(themeCode, { max: 100 }),
  })
  .refine(({ active, themes }) => !active || themes.length > 0, { path: ['themes'], error: 'help.themes_missing' })
  .refine(({ active, words }) => !active || [...words].length >= HELP_LIMITS.words.min, {
    path: ['words'],
    error: 'help.words_missing',
  })

/**
 * A researcher says in which themes they help with evaluating practice, or that they do not at present; what they wrote
 * is kept for later.
 * @throws {Failure} 403 for whoever is no researcher, 422 for an offer without words or themes
 */
export async function offerHelp({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  authorize(actor, 'help.offer')
  const { active, words, themes } = parse(helpOfferInput, input)
  if (active) await refuseUnread(db, memberId)
  await transact(db, async (tx) => {
    const said = { active, words }
    await tx.helpOffer.upsert({ where: { memberId }, create: { memberId, since: now, ...said }, update: said })
    await tx.helpOfferTheme.deleteMany({ where: { memberId, themeCode: { notIn: themes } } })
    await tx.helpOfferTheme.createMany({
      data: themes.map((themeCode) => ({ memberId, themeCode })),
      skipDuplicates: true,
    })
  })
}
