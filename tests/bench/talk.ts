import { faker } from '@faker-js/faker'
import { openSession } from '#server/accounts/open-session.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { slugOf, threadPath } from '#server/forum/slug.plain.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { type MemberFacts, member, post, type TestMember, thread } from '#tests/support/world.ts'

const HOUR = 3_600_000

/** A conversation to look at. */
export interface Conversation {
  id: number
  path: string
  people: TestMember[]
}

/** Two paragraphs of some 330 characters together, the same in every run. */
export const someText = (): string =>
  `${faker.lorem.sentences(3)}\n\n${faker.lorem.sentence()} *${faker.lorem.words(2)}* ${faker.lorem.sentence()}`

let planted = 0

/** A conversation of people from all six groups, one post an hour up to now. */
export async function plantConversation(db: Db, posts: number): Promise<Conversation> {
  faker.seed(++planted)
  const people: TestMember[] = []
  for (const group of [...GROUPS, ...GROUPS])
    people.push(await member(db, { groups: [group], displayName: faker.person.fullName() }))
  const person = (index: number) => people[(index * 7) % people.length] as TestMember
  const begun = Date.now() - posts * HOUR
  const title = `Who ${faker.lorem.words(6)}?`
  const { id } = await thread(db, { author: person(0), title, body: someText(), createdAt: new Date(begun) })
  for (let index = 1; index < posts; index++)
    await post(db, { id }, { author: person(index), body: someText(), createdAt: new Date(begun + index * HOUR) })
  return { id, path: threadPath(id, slugOf(title)), people }
}

/** The `Cookie` header of a member who has signed in. */
export async function cookieOf(db: Db, { id }: TestMember): Promise<string> {
  const visit = { addressKey: 'bench', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' }
  const header = await transact(db, (tx) => openSession(tx, id, visit, new Date()))
  return header.slice(0, header.indexOf(';'))
}

/** Somebody who has joined and signed in. */
export async function signedIn(db: Db, facts: MemberFacts = {}): Promise<{ member: TestMember; cookie: string }> {
  const joined = await member(db, { locale: 'en', ...facts })
  return { member: joined, cookie: await cookieOf(db, joined) }
}
