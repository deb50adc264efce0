import type { Group } from '#server/accounts/terms.ts'
import type { Audience, Kind, ThemeCode } from '#server/forum/terms.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { commentToMarkdown } from './comment-to-markdown.ts'
import { type GatheredConversation, type GatheredPost, keyOf } from './gather-conversations.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { type ImportMapping, kindOf, themeOf, voiceOf } from './import-mapping.ts'
import { forbiddenIdentifier, importedBody, importedTitle } from './imported-text.ts'

/** A post in our words, before its author and number are known. */
export interface PreparedPost {
  key: string
  /** Key of the post that it stands below. */
  parent: string | undefined
  authorKey: string
  source: GatheredPost
  voice: Group
  language: string
  body: string
  html: string
  createdAt: Date
}

/** A conversation in our words. Posts that stand already are left out of `posts`. */
export interface PreparedConversation {
  key: string
  title: string
  kind: Kind
  theme: ThemeCode
  language: string
  audience: Audience
  posts: PreparedPost[]
}

/** The name under which a person of the source is remembered: their id, or what is left of somebody who went. */
export const authorKeyOf = ({ author: { userId, userName } }: GatheredPost): string =>
  userId ?? `deleted:${userName ?? ''}`

/**
 * Translates a conversation: HTML to markdown to our HTML, tags to theme and kind, people to voices.
 * @param leaveOut hears of posts that cannot be taken, and why
 * @param stands whether the post of a key was imported before
 * @returns undefined when the question itself cannot be taken
 */
export function prepareConversation(
  { question, posts }: GatheredConversation,
  mapping: ImportMapping,
  now: Date,
  stands: (key: string) => boolean,
  leaveOut: (post: GatheredPost, why: string) => void,
): PreparedConversation | undefined {
  const { language, audience } = mapping
  const facts = {
    key: keyOf(posts[0]),
    kind: kindOf(mapping, question.tags),
    theme: themeOf(mapping, question.tags),
    language,
    audience,
  }
  const prepared: PreparedPost[] = []
  let title = ''
  for (const post of posts.filter((candidate) => !stands(keyOf(candidate)))) {
    const opening = post === posts[0]
    const { body, html, why } = takeText(post, now)
    if (opening) title = importedTitle(question.title ?? '', body)
    const reason = why ?? (opening ? guardReason(forbiddenIdentifier(title)) : undefined)
    if (reason && opening) {
      const below = posts.length - 1
      leaveOut(post, below > 0 ? `${reason}; with it ${below} that stand below it` : reason)
      return undefined
    }
    if (reason) leaveOut(post, reason)
    else {
      const authorKey = authorKeyOf(post)
      const voice = voiceOf(mapping, authorKey)
      const { parent, at: createdAt } = post
      prepared.push({ key: keyOf(post), parent, authorKey, source: post, voice, language, body, html, createdAt })
    }
  }
  return { ...facts, title, posts: prepared }
}

const guardReason = (type: string | undefined): string | undefined =>
  type && `it holds what looks like a national identity number (${type})`

function takeText(post: GatheredPost, now: Date): { body: string; html: string; why?: string } {
  const refused = (why: string) => ({ body: '', html: '', why })
  if (post.at > now) return refused('it is dated in the future')
  let body: string
  try {
    body = importedBody(post.kind === 'comment' ? commentToMarkdown(post.text) : htmlToMarkdown(post.text))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refused('its HTML is longer or nested deeper than a person writes')
  }
  const html = renderMarkdown(body)
  if (html.replace(/<[^>]*>/g, '').trim() === '') return refused('it holds no text')
  const why = guardReason(forbiddenIdentifier(body, html))
  return why ? refused(why) : { body, html }
}
