/**
 * What sockets and browsers say to each other. A socket carries no content: ids, numbers and groups only.
 */
import type { Group } from '#server/accounts/terms.ts'

/** Path of the socket endpoint. */
export const LIVE_PATH = '/live'

/** People of each group who have a thread open. */
export type Here = Partial<Record<Group, number>>

/** A signal as a browser hears it. */
export interface ThreadNews {
  name:
    | 'thread.opened'
    | 'post.added'
    | 'post.revised'
    | 'post.withdrawn'
    | 'post.set_aside'
    | 'post.restored'
    | 'thread.set_aside'
    | 'thread.restored'
    | 'post.reacted'
    | 'shares.released'
    | 'post.marked'
    | 'outcome.written'
    | 'question.reopened'
    | 'translation.changed'
    | 'post.continued'
    | 'thread.retitled'
    | 'thread.steered'
    | 'thread.split'
    | 'thread.merged'
  threadId: number
  revision: number
  postCount: number
  number?: number
  /** Where lists have the thread, and who spoke. */
  filedUnder?: { theme: string; kind: string; voice: string } | undefined
}

/** What a browser may hear. */
export interface ServerToBrowser {
  /** Something changed: ask for it by revision. */
  news(news: ThreadNews): void
  /** Signals may have been missed: compare revisions. */
  compare(): void
  /** Who has a thread open, by group: told to those who have it open, and more slowly to lists that show it. */
  here(presence: { threadId: number; here: Here }): void
  /** Somebody of this group is writing in a thread, for the next few seconds. */
  writing(typing: { threadId: number; voice: Group }): void
  /** What the member is told of has changed: ask how much is unread. */
  noticed(): void
  /** A case of moderators came or changed: look at the queue again. */
  cases(): void
  /** The connection ends and why; the browser must not come back by itself when the session has ended. */
  ended(reason: EndReason): void
}

export type EndReason = 'session_ended' | 'suspended' | 'restart'

/** The answer to a wish to watch: refused for good, not to be had at this moment, or who is there now. */
export type WatchAnswer = { ok: false; reason: 'refused' | 'unavailable' } | { ok: true; here: Record<number, Here> }

/** What a browser may say. */
export interface BrowserToServer {
  /** Hear of a room: `threads` (every list) or `thread:42`. */
  watch(room: string, answer: (answer: WatchAnswer) => void): void
  unwatch(room: string): void
  /** These threads stand in the list that I watch as `threads`: hear who is in them. Replaces what was said before. */
  show(threadIds: readonly number[], answer: (answer: WatchAnswer) => void): void
  /** I am writing in this thread, speaking as this group. */
  writing(typing: { threadId: number; voice: string }): void
}

/** Seconds for which a writing mark stands, and between two that one browser sends. */
export const WRITING = { stands: 6, pause: 3 } as const
