import { invalid } from '#server/platform/failures.ts'
import { lineOfDigits, sayIdentifier } from '#server/platform/identifier-refusal.ts'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import type { Naming } from '#server/platform/markdown-mentions.ts'
import { textFiles } from './text-files.ts'
import type { ShownUploads } from './uploads-in-text.ts'

/** What people read of a rendered text: blocks apart, marks inside a line gone. */
export const readableText = (html: string): string =>
  html.replace(/<(?:br|hr|\/(?:p|li|h\d|td|th|pre|blockquote|figcaption))\b[^>]*>/g, '\n').replace(/<[^>]*>/g, '')

/** Addresses of links, numbers of lists and words for pictures, which people do not see but machines read: a line each. */
const addressesIn = (html: string): string =>
  [...html.matchAll(/\b(?:href|start|alt)="([^"]*)"/g)].map(([, value]) => unescaped(value ?? '')).join('\n')

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/**
 * Renders the text of a post. The identifier guard has read the source; here it reads what people will see and where
 * links lead, since marks in the middle of a number hide it from the one and not from the other.
 * @param shown files and people that the text may show and name
 * @throws {Failure} 422 when the rendered text holds a national identity number
 */
export function bakePost(body: string, { uploads, names }: { uploads?: ShownUploads; names?: Naming } = {}): string {
  const html = renderMarkdown(body, { files: uploads && textFiles(uploads), names })
  const text = `${readableText(html)}\n${addressesIn(html)}`
  const found = blockingIdentifier(text)
  if (found) throw invalid({ body: sayIdentifier(found, lineOfDigits(body, text.slice(found.start, found.end))) })
  return html
}
