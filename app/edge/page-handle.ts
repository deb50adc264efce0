import { useMatches } from '@remix-run/react'
import type { PageSort } from '#server/i18n/page-sorts.plain.ts'

/** The small scripts that a reader's page may have. */
export type ReaderScript = 'reader' | 'guard'

/** What a route says of itself: `export const handle: PageHandle = { readerScripts: ['reader'] }`. */
export interface PageHandle {
  readerScripts: readonly ReaderScript[]
  /** The page says no messages but those of a conversation (`server/i18n/message-parts.plain.ts`). */
  messages?: 'conversation'
}

/** Rooms of the application whose pages are about records, and that of moderation: few of its pages are opened often. */
const RECORD_ROOMS = /^(initiatives|findings|relations|moderation)\//

/** The sort of this page, by which its browser knows which messages to fetch. */
export function usePageSort(): PageSort {
  const aboutRecord = useMatches().some(({ id }) => RECORD_ROOMS.test(id))
  const ofConversation = usePageHandles().some(({ messages }) => messages)
  return aboutRecord ? 'records' : ofConversation ? 'conversation' : 'plain'
}

/** What the routes of this page say of themselves. */
export const usePageHandles = (): readonly PageHandle[] =>
  useMatches().flatMap(({ handle }) => (handle ? [handle as PageHandle] : []))
