import type { Group } from '#server/accounts/terms.ts'
import { REACTION_KINDS, type ReactionKind } from '#server/forum/reaction-kinds.plain.ts'
import { releaseIfSafe } from '#server/forum/release-shares.ts'
import type { WrittenThread } from '#server/forum/write-conversations.ts'
import type { Tx } from '#server/platform/db.ts'
import type { SeedPerson } from './commons/format.ts'
import type { DatedConversation } from './demo-conversations.ts'

/** Posts that nearly everybody said something of, by the beginning of the thread's title. */
const MUCH_SAID: Readonly<Record<string, readonly number[]>> = { 'Families ask us to let the children': [2, 5] }
/** In other long conversations the first answer, in one of so many. */
const ONE_IN = 4

/** A number from 0 up to `sides` that looks random and is the same for the same words. */
function fall(words: string, sides: number): number {
  let hash = 2_166_136_261
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return ((hash ^ (hash >>> 15)) >>> 0) % sides
}

function isMuchSaid({ title, posts }: DatedConversation, number: number): boolean {
  const named = Object.entries(MUCH_SAID).find(([beginning]) => title.startsWith(beginning))
  if (named) return named[1].includes(number)
  return number === 2 && posts.length >= 5 && fall(title, ONE_IN) === 0
}

/** What a person says of a post: mostly nothing; of much-said posts mostly that they are useful. */
function kindsOf(person: SeedPerson, title: string, number: number, much: boolean): ReactionKind[] {
  const roll = (what: string, sides: number): number => fall(`${person.key} ${title} ${number} ${what}`, sides)
  if (much ? roll('any', 14) === 0 : roll('any', 8) > 0) return []
  if (much && roll('useful', 5) > 0)
    return roll('too', 4) === 0 ? ['useful_in_work', 'matches_experience'] : ['useful_in_work']
  return [REACTION_KINDS[roll('kind', 11) === 0 ? 3 : roll('kind', 3)] ?? 'useful_in_work']
}

/** Plants what the demo's people say of its posts without words, and releases what may be shown of it. */
export async function plantReactions(
  tx: Tx,
  conversations: readonly DatedConversation[],
  written: readonly WrittenThread[],
  people: readonly SeedPerson[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const said = conversations.flatMap((conversation, index) =>
    conversation.posts.map((post, at) => {
      const number = at + 1
      const much = isMuchSaid(conversation, number)
      const threadId = written[index]?.threadId ?? 0
      const postId = written[index]?.postIds[at] ?? ''
      const reactions = people
        .filter(({ key }) => key !== post.by)
        .flatMap((person) =>
          kindsOf(person, conversation.title, number, much).map((kind) => ({
            postId,
            memberId: ids.get(person.key) ?? '',
            kind,
            voice: person.groups[0] as Group,
          })),
        )
      return { threadId, postId, much, reactions }
    }),
  )
  await tx.reaction.createMany({ data: said.flatMap(({ reactions }) => reactions) })
  await tx.postTally.createMany({
    data: said
      .filter(({ reactions }) => reactions.length > 0)
      .map(({ threadId, postId, much, reactions }) => ({
        threadId,
        postId,
        unreleased: much,
        totals: countKinds(reactions),
      })),
  })
  for (const { threadId, postId, much } of said) if (much) await releaseIfSafe(tx, postId, threadId, now)
}

function countKinds(reactions: readonly { kind: ReactionKind }[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { kind } of reactions) totals[kind] = (totals[kind] ?? 0) + 1
  return totals
}
