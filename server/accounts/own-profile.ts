import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { Group } from './terms.ts'

/** What a member has said of themselves. The address is shown to nobody else. */
export interface OwnProfile {
  displayName: string
  pseudonym: boolean
  tagline: string
  email: string
  groups: { group: Group; verified: boolean }[]
  languages: TextLanguage[]
  locale: string
}

/** One's own profile. @throws {Failure} 403 for readers */
export async function ownProfile({ db, actor }: Context): Promise<OwnProfile> {
  const { id } = memberOf(actor)
  const { groups, email, languages, ...shown } = await db.member.findUniqueOrThrow({
    where: { id },
    select: {
      displayName: true,
      pseudonym: true,
      tagline: true,
      email: true,
      languages: true,
      locale: true,
      groups: { select: { group: true, verifiedAt: true }, orderBy: { position: 'asc' } },
    },
  })
  const seats = groups.map(({ group, verifiedAt }) => ({ group: group as Group, verified: verifiedAt !== null }))
  return { ...shown, email: email ?? '', languages: languages as TextLanguage[], groups: seats }
}
