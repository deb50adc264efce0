import { notBlockedBetween } from '#server/accounts/not-blocked.ts'
import { isMember, memberOf } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import { type AnyDb, Prisma, type Tx } from '#server/platform/db.ts'
import type { Naming } from '#server/platform/markdown-mentions.ts'
import { bakePost } from './bake-post.ts'
import { possibleNames, referenceOf } from './mention-text.plain.ts'
import { CAN_BE_TOLD, saidInSight } from './mentionable.ts'
import { type ShownUploads, uploadsInText } from './uploads-in-text.ts'

/** Somebody whom a text names. */
export interface Named {
  memberId: string
  /** What stands after the @. */
  label: string
  /** The name that is shown. */
  name: string
}

interface Person {
  id: string
  publicId: string
  name: string
  here: boolean
}

/** What is asked of the names in a text. */
export interface NamingText {
  body: string
  /** The thread that it is written in; undefined while one is opened. */
  threadId: number | undefined
  /** Number of the post that is being changed: who was named there stays named. */
  number?: number | undefined
  /** The post whose words it says in another language: then it names those whom that post names, and nobody else. */
  translated?: { threadId: number; number: number } | undefined
}

/**
 * Whom the names in a text stand for. A name that several people have means the one among them who has spoken in this
 * thread, or the one whose reference is written; else it is only a word. The writer's own name is only a word too.
 */
export async function resolveMentions(db: AnyDb, actor: Actor, text: NamingText): Promise<Named[]> {
  const places = possibleNames(text.body)
  if (places.length === 0 || !isMember(actor)) return []
  const before = await namedBefore(db, text.translated ?? text)
  if (text.translated) return before
  const names = [...new Set(places.flat().map((label) => plain(label)))]
  if (names.length === 0) return []
  const people = await db.$queryRaw<Person[]>`
    SELECT member.id, member.public_id AS "publicId", member.display_name AS name, said.here
      FROM member CROSS JOIN LATERAL ${saidInSight(text.threadId)} said
     WHERE lower(member.display_name) IN (${Prisma.join(names)})
       AND ${CAN_BE_TOLD} AND member.id <> ${actor.id}::uuid AND ${notBlockedBetween(actor.id)}`
  const found = new Map<string, Named>()
  for (const labels of places) {
    for (const label of labels) {
      const person = before.find((one) => one.label === label) ?? personCalled(label, people)
      if (!person) continue
      found.set(label, { ...person, label })
      break
    }
  }
  return [...found.values()]
}

const plain = (label: string): string =>
  label
    .replace(/#[0-9a-f]{6}$/, '')
    .normalize('NFC')
    .toLowerCase()

function personCalled(label: string, people: readonly Person[]): Omit<Named, 'label'> | undefined {
  const reference = /#([0-9a-f]{6})$/.exec(label)?.[1]
  const called = people.filter(({ publicId, name }) => {
    if (name.normalize('NFC').toLowerCase() !== plain(label)) return false
    return reference === undefined || referenceOf(publicId) === reference
  })
  const here = called.filter((person) => person.here)
  const [only, other] = here.length > 0 ? here : called
  return only && !other ? { memberId: only.id, name: only.name } : undefined
}

async function namedBefore(db: AnyDb, { threadId, number }: Pick<NamingText, 'threadId' | 'number'>): Promise<Named[]> {
  if (threadId === undefined || number === undefined) return []
  return db.mention.findMany({
    where: { post: { threadId, number } },
    select: { memberId: true, label: true, name: true },
  })
}

/** Names for the renderer to show, and where it notes down those that it did. */
export const namingOf = (people: readonly Named[]): Naming => ({
  names: new Map(people.map(({ label, name }) => [label, name])),
  named: new Set(),
})

/**
 * Renders the text of a post with the people whom it names and the files that it shows.
 * @throws {Failure} 422 when the rendered text holds a national identity number
 */
export async function bakeWritten(
  db: AnyDb,
  actor: Actor,
  text: NamingText,
): Promise<{ html: string; named: Named[]; uploads: ShownUploads }> {
  const people = await resolveMentions(db, actor, text)
  const names = namingOf(people)
  const uploads = await uploadsInText(db, text.body, memberOf(actor).id)
  const html = bakePost(text.body, { uploads, names })
  return { html, named: people.filter(({ label }) => names.named.has(label)), uploads }
}

/** Notes down whom a post names, in place of those whom it named before. */
export async function keepMentions(tx: Tx, postId: string, named: readonly Named[], before = false): Promise<void> {
  if (before) await tx.mention.deleteMany({ where: { postId } })
  if (named.length > 0) await tx.mention.createMany({ data: named.map((one) => ({ ...one, postId })) })
}
