import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'

/** What a researcher offers, as they have said it. */
export interface OwnHelpOffer {
  active: boolean
  words: string
  themes: string[]
}

/** One's own offer to help with evaluating practice. @throws {Failure} 403 for whoever is no researcher */
export async function ownHelpOffer({ db, actor }: Context): Promise<OwnHelpOffer> {
  authorize(actor, 'help.offer')
  const offer = await db.helpOffer.findUnique({
    where: { memberId: memberOf(actor).id },
    select: { active: true, words: true, themes: { select: { themeCode: true } } },
  })
  return {
    active: offer?.active ?? false,
    words: offer?.words ?? '',
    themes: offer?.themes.map(({ themeCode }) => themeCode) ?? [],
  }
}
