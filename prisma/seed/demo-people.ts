import { randomUUIDv7 } from 'node:crypto'
import type { StaffRole } from '#server/accounts/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import type { SeedPerson } from './commons/format.ts'

/** What some of the demo's people do besides taking part. */
const ROLES: Readonly<Record<string, readonly StaffRole[]>> = {
  moderator: ['moderator', 'curator'],
  coordinator: ['coordinator'],
}

/** Days between joining and the first post; the same person always waits as long. */
const settlingDays = (index: number): number => 2 + ((index * 7) % 19)

/**
 * Writes the demo's people. All are verified, so that they count around the table; only those with an address can sign in.
 * @param firstPostAt when a person first wrote
 * @returns their ids, by key
 */
export async function writeDemoPeople(
  tx: Tx,
  people: readonly SeedPerson[],
  passwordHash: string,
  firstPostAt: (key: string) => Date,
): Promise<ReadonlyMap<string, string>> {
  const joined = people.map((person, index) => ({
    ...person,
    id: randomUUIDv7(),
    joinedAt: new Date(firstPostAt(person.key).getTime() - settlingDays(index) * 86_400_000),
  }))
  await tx.member.createMany({
    data: joined.map(({ id, name, pseudonym = false, tagline = '', email = null, languages, joinedAt }) => ({
      id,
      displayName: name,
      pseudonym,
      tagline,
      email,
      emailVerifiedAt: joinedAt,
      passwordHash: email && passwordHash,
      languages,
      locale: languages.includes('nb') ? 'nb' : 'en',
      createdAt: joinedAt,
    })),
  })
  await tx.memberGroup.createMany({
    data: joined.flatMap(({ id: memberId, groups, verified, joinedAt }) =>
      groups.map((group, position) => ({
        memberId,
        group,
        position,
        verifiedAt: verified && position === 0 ? joinedAt : null,
      })),
    ),
  })
  // Those who speak for their work show what they have written to everyone; the others leave it as it is.
  const open = joined.filter(
    ({ pseudonym, groups }) => !pseudonym && groups.some((group) => group === 'researcher' || group === 'policymaker'),
  )
  await tx.memberFieldAudience.createMany({
    data: open.flatMap(({ id: memberId }) =>
      ['themes', 'languages', 'posts'].map((field) => ({ memberId, field, audience: 'everyone' })),
    ),
  })
  await tx.memberRole.createMany({
    data: joined.flatMap(({ id: memberId, key, joinedAt }) =>
      (ROLES[key] ?? []).map((role) => ({ memberId, role, since: joinedAt })),
    ),
  })
  return new Map(joined.map(({ key, id }) => [key, id]))
}
