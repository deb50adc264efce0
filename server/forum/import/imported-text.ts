import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { readableText } from '#server/forum/bake-post.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { blockingIdentifier, type IdentifierType } from '#server/platform/identifiers.plain.ts'

/** Longest post that the database takes, in code points: more than the form does, for texts that exist already. */
const LONGEST_BODY = 100_000
/** Characters that no text holds: control characters apart from tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
/** Embeddings, overrides and isolates, which would turn the line they stand in. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
/** Longest title made of a text that had none, in code points. */
const TITLE_OF_TEXT = 80

const cut = (text: string, longest: number, mark: string): string => {
  if (text.length <= longest) return text
  const characters = [...text]
  return characters.length <= longest
    ? text
    : characters
        .slice(0, longest - mark.length)
        .join('')
        .trimEnd() + mark
}

/** A body as it can be stored: well formed, in one spelling, cut and marked when it is longer than any post. */
export const importedBody = (markdown: string): string =>
  cut(
    markdown.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim(),
    LONGEST_BODY,
    '\n\n[…]',
  )

const line = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(CONTROL, '').replace(TURNING, '').trim()

/** A title within the forum's limit. A text without one is called by its first words. */
export const importedTitle = (title: string, body: string): string =>
  cut(line(title), FORUM_LIMITS.title.max, '…') || cut(line(body), TITLE_OF_TEXT, '…')

/** A name to be shown. Those who deleted their account there are former members here. */
export function importedName(name: string | null, deleted: boolean): string {
  const shown = line(name ?? '')
  if (!deleted) return cut(shown, ACCOUNT_LIMITS.displayName.max, '…') || 'Former member'
  const number = /^user(\d+)$/.exec(shown)?.[1]
  const distinction = number ? ` ${number}` : shown && ` (${cut(shown, 40, '…')})`
  return `Former member${distinction}`
}

/**
 * The kind of national identity number for which a text must be left out. It is looked for in the source and in what
 * people would read, since markup in the middle of a number hides it from the one and not from the other.
 * @param html the rendered text, sanitised
 */
export function forbiddenIdentifier(source: string, html = ''): IdentifierType | undefined {
  return (blockingIdentifier(source) ?? blockingIdentifier(readableText(html)))?.type
}
