import { useMatches } from '@remix-run/react'

/** The small scripts that a reader's page may have. */
export type ReaderScript = 'reader' | 'guard'

/** What a route says of itself: `export const handle: PageHandle = { readerScripts: ['reader'] }`. */
export interface PageHandle {
  readerScripts: readonly ReaderScript[]
  /** The page says no messages but those of a conversation (`server/i18n/message-parts.plain.ts`). */
  messages?: 'conversation'
}

/** What the routes of this page say of themselves. */
export const usePageHandles = (): readonly PageHandle[] =>
  useMatches().flatMap(({ handle }) => (handle ? [handle as PageHandle] : []))
