import { randomUUIDv7 } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { forbiddenIdentifier, importedName } from './imported-text.ts'
import type { PreparedPost } from './prepare-conversation.ts'
import type { UserRecord } from './stackexchange-records.ts'

/** What the import of people needs to know besides the posts they wrote. */
interface PeopleSource {
  source: string
  users: ReadonlyMap<string, UserRecord>
  tagline: string
  language: string
  now: Date
  /** Hears of a name that cannot be shown. */
  unnamed(post: PreparedPost): void
}

/**
 * Makes sure that whoever wrote these posts stands among the members: as people without an address, who cannot sign in
 * and do not count around the table.
 * @returns members' ids by the key of the author, and how many are new
 */
export async function importPeople(
  tx: Tx,
  posts: readonly PreparedPost[],
  { source, users, tagline, language, now, unnamed }: PeopleSource,
): Promise<{ ids: ReadonlyMap<string, string>; added: number }> {
  const authors = new Map<string, PreparedPost>()
  for (const post of posts) {
    const earlier = authors.get(post.authorKey)
    if (!earlier || post.createdAt < earlier.createdAt) authors.set(post.authorKey, post)
  }
  const standing = await tx.importedRecord.findMany({
    where: { source, kind: 'user', sourceId: { in: [...authors.keys()] }, memberId: { not: null } },
    select: { sourceId: true, memberId: true },
  })
  const ids = new Map(standing.flatMap(({ sourceId, memberId }) => (memberId ? [[sourceId, memberId]] : [])))
  const missing = [...authors]
    .filter(([key]) => !ids.has(key))
    .map(([key, first]) => {
      const { userId, userName } = first.source.author
      const user = userId === null ? undefined : users.get(userId)
      let displayName = importedName(user?.name ?? userName, userId === null)
      if (forbiddenIdentifier(displayName)) {
        displayName = 'Former member'
        unnamed(first)
      }
      const createdAt = [user?.created ?? first.createdAt, first.createdAt, now].reduce((a, b) => (a < b ? a : b))
      return { key, id: randomUUIDv7(), displayName, createdAt }
    })
  for (const { key, id } of missing) ids.set(key, id)
  await tx.member.createMany({
    data: missing.map(({ id, displayName, createdAt }) => ({
      id,
      displayName,
      tagline,
      languages: [language],
      createdAt,
    })),
  })
  await tx.memberGroup.createMany({ data: groupsOf(posts, ids), skipDuplicates: true })
  await tx.importedRecord.createMany({
    data: missing.map(({ key, id }) => ({ source, kind: 'user', sourceId: key, memberId: id })),
  })
  return { ids, added: missing.length }
}

/** The groups that people need in order to speak as they do. */
function groupsOf(
  posts: readonly PreparedPost[],
  ids: ReadonlyMap<string, string>,
): { memberId: string; group: Group }[] {
  const groups = new Map<string, { memberId: string; group: Group }>()
  for (const { authorKey, voice } of posts) {
    const memberId = ids.get(authorKey)
    if (memberId) groups.set(`${memberId} ${voice}`, { memberId, group: voice })
  }
  return [...groups.values()]
}
