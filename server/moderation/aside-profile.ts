import { z } from 'zod'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { announce } from '#server/signals/announce.ts'
import type { Side } from './aside.ts'

const keptProfile = z.object({ displayName: z.string(), tagline: z.string(), instead: z.string() })

/** What somebody says of themselves: a name without meaning stands in its place until they choose another. */
export const asideProfile: Side = {
  async take(tx, { facts: { authorId: id } }) {
    const member = await tx.member.findUnique({
      where: { id },
      select: { displayName: true, tagline: true, publicId: true, locale: true },
    })
    if (!member) return undefined
    const instead = translate(member.locale as Locale)('aside.member', { code: member.publicId.slice(0, 4) })
    await tx.member.update({ where: { id }, data: { displayName: instead, tagline: '' }, select: { id: true } })
    await announce(tx, 'member.changed', { memberId: id })
    return { displayName: member.displayName, tagline: member.tagline, instead }
  },

  async restore(tx, { facts: { authorId: id } }, kept) {
    const { instead, ...before } = keptProfile.parse(kept)
    // Whoever has chosen another name meanwhile keeps it.
    const { count } = await tx.member.updateMany({ where: { id, displayName: instead }, data: before })
    if (count > 0) await announce(tx, 'member.changed', { memberId: id })
    return count > 0
  },

  async erase() {},

  words: (kept) => {
    const { displayName, tagline } = keptProfile.parse(kept)
    return { text: [displayName, tagline].filter(Boolean).join('\n'), language: null }
  },
}
