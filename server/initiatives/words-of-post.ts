import { readableText } from '#server/forum/bake-post.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** What people read of a post, from its sanitised HTML. */
export const wordsOfPost = (html: string): string =>
  readableText(html).replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => ENTITIES[name] ?? '')
