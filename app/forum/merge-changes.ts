import type { ThreadChanges } from '#server/forum/thread-changes.ts'
import type {
  AgreedPost,
  OutcomeView,
  PostView,
  ThreadReference,
  TitleTranslationView,
  Voices,
} from '#server/forum/views.ts'
import { type HeldPost, holdTitles, holdTranslations, showTranslations } from './held-translations.ts'

/** What a browser holds of a thread. */
export interface HeldThread {
  revision: number
  lastNumber: number
  postCount: number
  voices: Voices
  outcome: OutcomeView | null
  agreed: readonly AgreedPost[]
  title: string
  /** Why nobody answers here; null while it is open. */
  locked: string | null
  titles: readonly TitleTranslationView[]
  /** Threads that began at posts of this one, by number. */
  continuations: Readonly<Record<number, readonly ThreadReference[]>>
  /** Posts on the page. */
  shown: readonly HeldPost[]
  /** Posts that have come since and wait to be shown, by number. */
  waiting: readonly PostView[]
}

/**
 * Takes in what changed: edits and withdrawals happen in place, new posts wait until they are asked for. An answer that
 * comes twice, late or out of order changes nothing: a post is only ever replaced by a later revision of itself.
 * @param atEnd whether the page is the thread's last, so that new posts belong on it
 * @param wanted whether a new post is one that the page is narrowed to
 */
export function mergeChanges(
  held: HeldThread,
  changes: ThreadChanges,
  atEnd: boolean,
  wanted: (post: PostView) => boolean = () => true,
): HeldThread {
  const byNumber = new Map(changes.posts.map((post) => [post.number, post]))
  const newer = (post: PostView): PostView => {
    const change = byNumber.get(post.number)
    return change && change.revision > post.revision ? change : post
  }
  const shown = held.shown.map((post) => holdTranslations(post, newer(post)))
  const known = new Set([...held.shown, ...held.waiting].map((post) => post.number))
  const last = held.shown.at(-1)?.number ?? 0
  const isNew = (post: PostView): boolean => post.number > last && !known.has(post.number) && wanted(post)
  const added = atEnd ? changes.posts.filter(isNew) : []
  const waiting = [...held.waiting.map(newer), ...added].sort((a, b) => a.number - b.number)
  if (changes.revision < held.revision) return { ...held, shown, waiting }
  return {
    revision: changes.nextSince ?? changes.revision,
    lastNumber: changes.lastNumber,
    postCount: changes.postCount,
    voices: changes.voices,
    outcome: changes.outcome === undefined ? stillIn(held.outcome, changes.outcomeIn) : changes.outcome,
    agreed: changes.agreed,
    shown,
    title: changes.title,
    locked: changes.locked,
    titles: holdTitles(held.titles, changes.titles),
    continuations: withMore(held.continuations, changes.continuations),
    waiting,
  }
}

/** An outcome without the translations that were withdrawn. */
function stillIn(outcome: OutcomeView | null, languages: readonly string[]): OutcomeView | null {
  if (!outcome || outcome.translations.every(({ language }) => languages.includes(language))) return outcome
  return { ...outcome, translations: outcome.translations.filter(({ language }) => languages.includes(language)) }
}

/** Links are only ever added: those that everybody may read come with changes, those among members came with the page. */
function withMore(
  held: HeldThread['continuations'],
  more: ThreadChanges['continuations'],
): HeldThread['continuations'] {
  const merged = { ...held }
  for (const [number, threads] of Object.entries(more)) {
    const fresh = new Map([...(held[Number(number)] ?? []), ...threads].map((thread) => [thread.id, thread]))
    merged[Number(number)] = [...fresh.values()]
  }
  return merged
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
