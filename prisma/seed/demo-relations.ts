import { randomUUID } from 'node:crypto'
import type { Kind } from '#server/forum/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { mayTie } from '#server/relations/kinds.plain.ts'
import { answeringFor } from '#server/relations/lock-ends.ts'
import type { SeedPerson } from './commons/format.ts'
import type { RelationSeed } from './commons/relations.ts'

const DAY = 86_400_000

/** What is known of the demo when its relations are planted. */
interface Planted {
  /** Ids of people by key. */
  ids: ReadonlyMap<string, string>
  people: ReadonlyMap<string, SeedPerson>
  now: Date
}

/** A conversation of the demo as an end. */
interface End {
  id: number
  kind: string
  createdAt: Date
}

/**
 * Plants what ties the demo's conversations, which stand already with their records: each some days after the later of
 * its ends was opened, and answered by whoever answers for the other.
 * @throws when a relation names a conversation or somebody that does not exist, says what cannot be said between the
 * two, or stands in a way that its answer does not explain
 */
export async function plantRelations(tx: Tx, relations: readonly RelationSeed[], planted: Planted): Promise<void> {
  const titles = [...new Set(relations.flatMap(({ from, to }) => [from, to]))]
  const threads = await tx.thread.findMany({
    where: { title: { in: titles } },
    select: { id: true, title: true, kind: true, createdAt: true },
  })
  const endOf = (title: string): End => {
    const [found, another] = threads.filter((thread) => thread.title === title)
    if (!found || another) throw new Error(`“${title}” is ${found ? 'two conversations' : 'no conversation'}`)
    return found
  }
  for (const relation of relations) await plant(tx, relation, [endOf(relation.from), endOf(relation.to)], planted)
}

async function plant(tx: Tx, seed: RelationSeed, [from, to]: [End, End], { ids, people, now }: Planted): Promise<void> {
  const { kind, reason, language, by, state, answer = '' } = seed
  const named = `“${seed.from}” ${kind} “${seed.to}”`
  if (!mayTie(kind, from.kind as Kind, to.kind as Kind)) throw new Error(`${named} cannot be said`)
  const authorId = ids.get(by)
  if (!authorId) throw new Error(`${named} names ${by}, who is not among the people`)
  const sides = [await answeringFor(tx, from.id), await answeringFor(tx, to.id)]
  const asked = sides.filter((side) => !side.includes(authorId)).flat()[0]
  if (!asked && state !== 'confirmed') throw new Error(`${named} has nobody to ask, and is confirmed at once`)
  if (state === 'disputed' && !answer) throw new Error(`${named} is disputed without a word`)
  const voiceOf = (id: string) => {
    const key = [...ids].find(([, each]) => each === id)?.[0] ?? ''
    return people.get(key)?.groups[0] ?? 'clinician'
  }
  const opened = Math.max(from.createdAt.getTime(), to.createdAt.getTime())
  /** So many days after both ends were there, or as long ago as there is time for. */
  const after = (days: number): Date =>
    new Date(opened + Math.min(days * DAY, ((now.getTime() - opened) * days) / (days + 1)))
  const { id } = await tx.relation.create({
    data: {
      ...{ fromThreadId: from.id, toThreadId: to.id, kind, reason, language, authorId, state },
      voice: voiceOf(authorId),
      idempotencyKey: randomUUID(),
      createdAt: after(1),
    },
    select: { id: true },
  })
  if (!asked || state === 'proposed') return
  const said = { verdict: state, words: answer, language, voice: voiceOf(asked), answeredAt: after(3) }
  await tx.relationAnswer.create({ data: { relationId: id, memberId: asked, ...said }, select: { verdict: true } })
}
