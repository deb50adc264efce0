import type { DraftView } from '#server/forum/own-drafts.ts'

/**
 * What the form for a reply begins with. A draft comes first and is never overwritten: a quotation is put below it, once;
 * whoever began this draft by answering this post has had it.
 */
export function beginning(draft: DraftView | null, quotation: string, to: number | undefined): string {
  const begun = draft?.fields.body ?? ''
  if (begun === '' || quotation === '') return begun || quotation
  if (draft?.fields.replyToNumber === String(to) || begun.includes(quotation.trim())) return begun
  return `${begun}\n\n${quotation}`
}
