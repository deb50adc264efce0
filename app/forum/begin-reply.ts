import type { DraftFields } from '#server/forum/drafts.plain.ts'

/**
 * What the form for a reply begins with. What was begun comes first and is never overwritten: a quotation is put below
 * it, once; whoever began by answering this post has had it.
 * @param begun what was begun: a draft on the server, or what a window brings back
 * @param to the number of the post that is answered now
 */
export function beginning(begun: DraftFields | undefined, quotation: string, to: string | undefined): string {
  const body = begun?.body ?? ''
  if (body === '' || quotation === '') return body || quotation
  if (begun?.replyToNumber === to || body.includes(quotation.trim())) return body
  return `${body}\n\n${quotation}`
}
