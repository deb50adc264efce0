import { postPathByNumbers } from '#server/forum/slug.plain.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'

/** What staff do, as the log has words for it. */
export const LOG_VERBS = [
  'address.seen',
  'appeal.granted',
  'appeal.refused',
  'case.decided',
  'case.handed_over',
  'case.handed_up',
  'case.noted',
  'case.released',
  'case.taken',
  'collection.begun',
  'collection.grown',
  'collection.ordered',
  'collection.published',
  'collection.revised',
  'collection.shortened',
  'collection.taken-back',
  'collection.worded',
  'danger.cared',
  'danger.closed',
  'danger.taken_back',
  'danger.ticked',
  'decision.agreed',
  'decision.made',
  'decision.proposed',
  'decision.refused',
  'decision.undone',
  'group.confirmed',
  'group.withdrawn',
  'held.approved',
  'held.asked',
  'held.refused',
  'helpline.added',
  'helpline.changed',
  'helpline.moved',
  'helpline.removed',
  'log.exported',
  'member.restored',
  'member.suspended',
  'member.warned',
  'outbox.seen',
  'response.written',
  'posts.moved',
  'settings.changed',
  'staff.appointed',
  'staff.dismissed',
  'staff.rescoped',
  'theme.added',
  'theme.merged',
  'theme.moved',
  'theme.written',
  'thread.changed_kind',
  'thread.featured',
  'thread.locked',
  'thread.merged',
  'thread.moved',
  'thread.pinned',
  'thread.slowed',
  'thread.split',
  'thread.unfeatured',
  'thread.unlocked',
  'thread.unpinned',
  'worth.picked',
  'worth.taken-back',
] as const
export type LogVerb = (typeof LOG_VERBS)[number]

/** A verb that the log has words for. */
export const knownVerb = (verb: string): LogVerb | undefined => LOG_VERBS.find((known) => known === verb)

type Dashless<W extends string> = W extends `${infer One}-${infer Two}` ? `${One}_${Two}` : W
type Word<V extends string> = V extends `${infer Noun}.${infer Past}` ? `${Noun}_${Dashless<Past>}` : never

/** The name under which its words stand: a point would begin another family. */
export const verbWord = <V extends LogVerb>(verb: V) => verb.replaceAll(/[.-]/g, '_') as Word<V>

/** Where a subject can be looked at, by its one word; undefined for what has no page, and for people. */
export function pathOfSubject(subject: string): string | undefined {
  const [sort, one, two] = subject.split(':')
  if (!one || !/^\d{1,9}$/.test(one)) return undefined
  if (sort === 'case') return `/moderation/cases/${one}`
  if (sort === 'thread') return `/t/${one}`
  if (sort === 'attempt') return `/attempts/${one}`
  return sort === 'post' && two && /^\d{1,9}$/.test(two)
    ? postPathByNumbers(Number(one), Number(two), POSTS_PER_PAGE)
    : undefined
}
