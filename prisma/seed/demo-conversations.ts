import type { FinishedConversation, FinishedPost } from '#server/forum/write-conversations.ts'
import { DEFAULT_ZONE } from '#server/i18n/format.plain.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import type { SeedPerson, SeedPost, SeedThread } from './commons/format.ts'
import { atWakingHours } from './waking-hours.ts'

const MINUTE = 60_000

/** A post of the demo with its instant and its text rendered, before its author has an id. */
type DatedPost = Omit<FinishedPost, 'authorId'> & { by: string }

/** A conversation of the demo, laid out in time. */
export interface DatedConversation extends Omit<FinishedConversation, 'posts'> {
  posts: [DatedPost, ...DatedPost[]]
}

/** Lays a conversation out in time before `now`. @throws when a post names somebody who does not exist */
export function dateConversation(
  thread: SeedThread,
  people: ReadonlyMap<string, SeedPerson>,
  now: Date,
): DatedConversation {
  const { title, kind, theme, language, place = null, audience = 'public', openedDaysAgo, posts } = thread
  let minutes = -openedDaysAgo * 24 * 60
  const dated = ({ by, as, language: spoken, after = 0, text }: SeedPost): DatedPost => {
    minutes += after
    const voice = as ?? people.get(by)?.groups[0]
    if (!voice) throw new Error(`“${title}” names ${by}, who is not among the people`)
    const createdAt = atWakingHours(new Date(now.getTime() + Math.round(minutes * MINUTE)), now, DEFAULT_ZONE)
    return { by, voice, language: spoken, body: text, html: renderMarkdown(text), replyToNumber: null, createdAt }
  }
  const [opening, ...replies] = posts
  return { title, kind, theme, language, place, audience, posts: [dated(opening), ...replies.map(dated)] }
}

/** The conversation with its authors' ids, ready to be written. */
export function withAuthors(
  { posts, ...facts }: DatedConversation,
  ids: ReadonlyMap<string, string>,
): FinishedConversation {
  const authored = ({ by, ...post }: DatedPost): FinishedPost => {
    const authorId = ids.get(by)
    if (!authorId) throw new Error(`${by} has not been planted`)
    return { ...post, authorId }
  }
  const [opening, ...replies] = posts
  return { ...facts, posts: [authored(opening), ...replies.map(authored)] }
}
