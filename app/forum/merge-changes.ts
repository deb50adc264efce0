import type { ThreadChanges } from '#server/forum/thread-changes.ts'
import type { AgreedPost, OutcomeView, PostView, Voices } from '#server/forum/views.ts'
import { type HeldPost, holdTranslations, showTranslations } from './held-translations.ts'

/** What a browser holds of a thread. */
export interface HeldThread {
  revision: number
  lastNumber: number
  postCount: number
  voices: Voices
  outcome: OutcomeView | null
  agreed: readonly AgreedPost[]
  /** Posts on the page. */
  shown: readonly HeldPost[]
  /** Posts that have come since and wait to be shown, by number. */
  waiting: readonly PostView[]
}

/**
 * Takes in what changed: edits and withdrawals happen in place, new posts wait until they are asked for. An answer that
 * comes twice, late or out of order changes nothing: a post is only ever replaced by a later revision of itself.
 * @param atEnd whether the page is the thread's last, so that new posts belong on it
 */
export function mergeChanges(held: HeldThread, changes: ThreadChanges, atEnd: boolean): HeldThread {
  const byNumber = new Map(changes.posts.map((post) => [post.number, post]))
  const newer = (post: PostView): PostView => {
    const change = byNumber.get(post.number)
    return change && change.revision > post.revision ? change : post
  }
  const shown = held.shown.map((post) => holdTranslations(post, newer(post)))
  const known = new Set([...held.shown, ...held.waiting].map((post) => post.number))
  const last = held.shown.at(-1)?.number ?? 0
  const added = atEnd ? changes.posts.filter((post) => post.number > last && !known.has(post.number)) : []
  const waiting = [...held.waiting.map(newer), ...added].sort((a, b) => a.number - b.number)
  if (changes.revision < held.revision) return { ...held, shown, waiting }
  return {
    revision: changes.nextSince ?? changes.revision,
    lastNumber: changes.lastNumber,
    postCount: changes.postCount,
    voices: changes.voices,
    outcome: changes.outcome === undefined ? held.outcome : changes.outcome,
    agreed: changes.agreed,
    shown,
    waiting,
  }
}

/** Shows what has been waiting. */
export const showWaiting = (held: HeldThread): HeldThread => ({
  ...held,
  shown: [...held.shown, ...held.waiting],
  waiting: [],
})

/** Shows the translations of a post that have come since it was drawn. */
export const showTranslationsOf = (held: HeldThread, number: number): HeldThread => ({
  ...held,
  shown: held.shown.map((post) => (post.number === number ? showTranslations(post) : post)),
})
