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
  ...['relations', 'path', 'steer', 'split', 'move', 'merge'],
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
export const postPath = (id: number, slug: string, number: number, pageSize: number): string =>
  `${threadPath(id, slug)}${placeOnPages(number, pageSize)}`

/** The same without the words of the title, which are not everybody's to read: the numbers find the post. */
export const postPathByNumbers = (id: number, number: number, pageSize: number): string =>
  `/t/${id}${placeOnPages(number, pageSize)}`

function placeOnPages(number: number, pageSize: number): string {
  const after = Math.floor((number - 1) / pageSize) * pageSize
  return `${after > 0 ? `?after=${after}` : ''}#p${number}`
}
