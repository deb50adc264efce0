import { helpCard } from '#server/directory/help-card.ts'
import { mayReadThread } from '#server/forum/may-read-thread.ts'
import { localeOfText } from '#server/i18n/locale-of-text.ts'
import { can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { appealUntil, CARE, canBeAppealed } from './decisions.plain.ts'
import { standingDecision } from './standing-decision.ts'
import { subjectWords } from './subject-words.ts'
import { DSA_CATEGORIES, type HouseRule, type Subject } from './terms.ts'

/** A decision as its author reads it: what, why, about which words, and what they can do. Instants are ISO 8601 strings. */
export interface DecisionPage {
  id: string
  verb: string
  rule: HouseRule
  category: string
  subject: Subject
  number: number | null
  statement: string
  language: string
  at: string
  undone: boolean
  /** Two people decided. */
  two: boolean
  thread: { id: number; slug: string; title: string; language: string } | null
  /** The words themselves; null once they are erased. */
  text: { words: string; language: string } | null
  appeal: { words: string; at: string; answered: boolean } | null
  appealUntil: string | null
  may: { appeal: boolean; rewrite: boolean; takeUp: boolean }
  /** Where it was made so that somebody is cared for: nobody broke a rule, and here are numbers that help. */
  help: { html: string; language: string } | null
}

/**
 * A decision about something that the asker wrote, or that staff may see.
 * @throws {Failure} 404 for all others
 */
export async function decisionPage({ db, actor, now, locale }: Context, id: string): Promise<DecisionPage> {
  const { decision, facts } = await standingDecision(db, actor, id)
  const own = can(actor, 'decision.answer', facts)
  const { text, language: written, inCustody, thread } = await subjectWords(db, facts)
  const readable = thread !== null && (await mayReadThread(db, actor, thread.id))
  const waiting = await db.moderationCase.count({ where: { appealOfId: decision.id, state: { not: 'decided' } } })
  const kept = inCustody && (await db.custody.count({ where: { decisionId: decision.id } })) > 0
  const { verb, statement, language, inForceAt, undoneAt, appealWords, appealedAt } = decision
  const rule = decision.rule as HouseRule
  const appealable = canBeAppealed(decision, now)
  return {
    ...{ id: decision.id, verb, rule, statement },
    language: localeOfText(language),
    category: DSA_CATEGORIES[rule],
    subject: facts.subject,
    number: facts.number,
    at: (inForceAt ?? decision.proposedAt).toISOString(),
    undone: undoneAt !== null,
    two: decision.agreedById !== null,
    // What its author may still read is named and led to; of a hidden conversation they have the words below.
    thread: readable ? thread : null,
    text: text === null ? null : { words: text, language: written },
    appeal: appealedAt ? { words: appealWords, at: appealedAt.toISOString(), answered: waiting === 0 } : null,
    appealUntil: appealable && inForceAt ? appealUntil(inForceAt).toISOString() : null,
    may: {
      appeal: own && appealable,
      rewrite: own && verb === 'rewrite' && facts.state === 'asked' && kept,
      takeUp: own && kept && facts.subject !== 'profile',
    },
    help: rule === 'danger' && (verb === CARE || verb === 'undo') ? await helpCard(db, language, locale) : null,
  }
}
