import type { TranslationState } from '#server/forum/translations.plain.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { isMember } from './actor.ts'
import { forumRules, type ThreadFacts, visibleThreads } from './forum.ts'

/** What the rules need to know of a post or a title that is or may be translated. */
export interface OriginalFacts {
  language: string
  withdrawn: boolean
  thread: ThreadFacts
}

/** A wish to translate: into which language, and which languages the asker reads. */
export interface OfferFacts {
  original: OriginalFacts
  language: string
  reads: readonly string[]
}

/** A translation that stands, and which languages the asker reads. */
export interface TranslationFacts extends OfferFacts {
  translatorId: string
  state: TranslationState | string
  /** The original has changed since. */
  stale: boolean
}

const readsOriginal = (actor: Actor, { withdrawn, thread }: OriginalFacts): boolean =>
  !withdrawn && forumRules['thread.read'](actor, thread)

/** Only who reads both languages can say the one in the other, or judge whether it was said. */
const knowsBoth = (actor: Actor, { original, language, reads }: OfferFacts): boolean =>
  isMember(actor) &&
  language !== original.language &&
  reads.includes(language) &&
  reads.includes(original.language) &&
  readsOriginal(actor, original)

const isOwn = (actor: Actor, { translatorId }: TranslationFacts): boolean =>
  isMember(actor) && actor.id === translatorId

/** Who may do what with translations. */
export const translationRules = {
  /** A translation is read exactly where its original is. */
  'translation.read': (actor: Actor, { original }: { original: OriginalFacts }): boolean =>
    readsOriginal(actor, original),
  'translation.offer': knowsBoth,
  /** Another's work is improved by saying what is wrong with it; a new text takes its place once it is stale or disputed. */
  'translation.replace': (actor: Actor, translation: TranslationFacts): boolean =>
    knowsBoth(actor, translation) &&
    !isOwn(actor, translation) &&
    (translation.stale || translation.state === 'disputed'),
  'translation.revise': (actor: Actor, translation: TranslationFacts): boolean =>
    isOwn(actor, translation) && readsOriginal(actor, translation.original),
  'translation.withdraw': (actor: Actor, translation: TranslationFacts): boolean =>
    isOwn(actor, translation) && readsOriginal(actor, translation.original),
  /** The second reader is a second person, and reads what stands beside the original of today. */
  'translation.check': (actor: Actor, translation: TranslationFacts): boolean =>
    knowsBoth(actor, translation) && !isOwn(actor, translation) && translation.state === 'draft' && !translation.stale,
  'translation.dispute': (actor: Actor, translation: TranslationFacts): boolean =>
    knowsBoth(actor, translation) && !isOwn(actor, translation) && translation.state !== 'disputed',
}

/** The twin of `translation.read` for queries: a predicate over `translation` beside its `thread`. */
export const visibleTranslations = (actor: Actor): Prisma.Sql => Prisma.sql`
  (${visibleThreads(actor)} AND NOT EXISTS (
    SELECT FROM post withdrawn WHERE withdrawn.thread_id = translation.thread_id
       AND withdrawn.number = translation.number AND withdrawn.withdrawn_at IS NOT NULL))`
