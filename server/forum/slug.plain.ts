/** Words that follow `/t/42/` or `/practice/42/` with a meaning of their own, so no slug may be one of them. */
export const RESERVED: ReadonlySet<string> = new Set([
  'reply',
  'replies',
  'changes',
  'pulse',
  'preview',
  'posts',
  'invite',
  'outcome',
  'reopen',
  ...['title', 'print', 'day', 'read', 'link'],
  ...['edit', 'history', 'brief', 'evidence', 'use', 'adoptions', 'owners', 'materials', 'contact'],
  ...['relations', 'path', 'steer', 'split', 'merge'],
  ...['quote', 'running', 'help'],
  ...['responses', 'follow'],
])

/** Longest slug, in code points. */
const SLUG_LENGTH = 70

/**
 * The readable part of a thread's address, in the title's own script (`/t/42/hvem-betaler-for-tolk`).
 * It carries no meaning: the number finds the thread, and a wrong slug redirects.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const slug = [...words].slice(0, SLUG_LENGTH).join('').replace(/-+$/, '')
  return slug === '' || RESERVED.has(slug) ? `${slug}-` : slug
}

/** The path of a thread, percent-encoded. */
export const threadPath = (id: number, slug: string): string => `/t/${id}/${encodeURIComponent(slug)}`

/**
 * The permalink of a post: the page that it stands on, and its anchor.
 * @param pageSize posts on a page
 */
export function postPath(id: number, slug: string, number: number, pageSize: number): string {
  const after = Math.floor((number - 1) / pageSize) * pageSize
  return `${threadPath(id, slug)}${after > 0 ? `?after=${after}` : ''}#p${number}`
}
