import { languagesOf } from '#server/accounts/languages-of.ts'
import type { Group } from '#server/accounts/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { factsOf, originalOf } from './original.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience } from './terms.ts'
import { OUTCOME_NUMBER, subjectOf, type TranslationState } from './translations.plain.ts'
import type { PersonView } from './views.ts'

/** A translation with its source, beside its original. */
export interface StandingTranslation {
  id: string
  body: string
  html: string
  translator: PersonView
  voice: Group
  state: TranslationState
  stale: boolean
  secondReader: PersonView | null
  reason: string | null
  revision: number
  changedAt: string
}

/** An original beside its translation into one language, if there is one, and what the asker may do about it. */
export interface TranslationPage {
  thread: { id: number; title: string; slug: string; language: string; audience: Audience }
  /** `html` is empty for a title, whose words are the thread's. */
  original: { number: number; language: string; html: string; fingerprint: string; author: PersonView }
  language: TextLanguage
  translation: StandingTranslation | null
  may: Record<'offer' | 'replace' | 'revise' | 'check' | 'dispute' | 'withdraw', boolean>
  /** Languages that the asker may translate it into, those with a translation too. */
  targets: readonly TextLanguage[]
}

const PERSON = { publicId: true, displayName: true, pseudonym: true } as const

/**
 * A post, a title (number 0) or an outcome (-1) with its translation into a language.
 * @param language undefined for the first that the asker may translate it into
 * @throws {Failure} 404 for what one may not see, a withdrawn post too
 */
export async function translationPage(
  { db, actor, locale }: Context,
  { threadId, number, language }: { threadId: number; number: number; language: TextLanguage | undefined },
): Promise<TranslationPage> {
  const found = await db.thread.findUnique({
    where: { id: threadId },
    select: {
      id: true,
      title: true,
      language: true,
      audience: true,
      author: { select: PERSON },
      posts: { where: { number }, select: { html: true, author: { select: PERSON } } },
      outcome: { select: { html: true } },
      translations: {
        where: { subject: subjectOf(number), number },
        include: { translator: { select: PERSON }, secondReader: { select: PERSON } },
      },
    },
  })
  if (!found) throw notFound()
  const { author, posts, outcome, translations, ...thread } = found
  authorize(actor, 'thread.read', thread)
  const original = await originalOf(db, thread, number)
  if (!original) throw notFound()
  authorize(actor, 'translation.read', { original })
  const reads = await languagesOf(db, actor)
  const mayOffer = (to: string) => can(actor, 'translation.offer', { original, language: to, reads })
  const targets = reads.filter(mayOffer)
  const open = targets.filter((to) => !translations.some((standing) => standing.language === to))
  const wanted = language ?? open.find((to) => to === locale) ?? open[0] ?? targets[0] ?? (locale as TextLanguage)
  const row = translations.find((standing) => standing.language === wanted)
  const facts = row && factsOf(row, original, reads)
  const may = (what: 'replace' | 'revise' | 'check' | 'dispute' | 'withdraw') =>
    facts !== undefined && can(actor, `translation.${what}`, facts)
  return {
    thread: { ...thread, slug: slugOf(thread.title), audience: thread.audience as Audience },
    original: {
      number,
      language: original.language,
      html: (number === OUTCOME_NUMBER ? outcome : posts[0])?.html ?? '',
      // Who may translate is told what they translate from.
      fingerprint: isMember(actor) ? original.fingerprint : '',
      author: posts[0]?.author ?? author,
    },
    language: wanted,
    translation: row
      ? {
          id: row.id,
          body: row.body,
          html: row.html,
          translator: row.translator,
          voice: row.voice as Group,
          state: row.state as TranslationState,
          stale: row.staleAt !== null,
          secondReader: row.secondReader,
          reason: row.disputeReason,
          revision: row.revision,
          changedAt: row.changedAt.toISOString(),
        }
      : null,
    may: {
      offer: !row && mayOffer(wanted),
      replace: may('replace'),
      revise: may('revise'),
      check: may('check'),
      dispute: may('dispute'),
      withdraw: may('withdraw'),
    },
    targets,
  }
}
