import { randomUUID } from 'node:crypto'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { subjectOf, type TranslationState } from '#server/forum/translations.plain.ts'
import type { Db } from '#server/platform/db.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'

/** A post by its number, or a title (0). */
interface Place {
  threadId: number
  number: number
}

/** What somebody fills in to offer a translation. */
export const offering = (place: Place, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...place,
  language: 'nb',
  voice: 'clinician',
  body: 'Den som ringer tolken, betaler.',
  madeFrom: '',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** Somebody who reads Arabic, Norwegian and English: an interpreter unless said otherwise. */
export const bilingual = (db: Db, languages = ['ar', 'nb', 'en']): Promise<TestMember> =>
  member(db, { groups: ['interpreter'], languages })

/** What may be said about a translation; the rest is invented, its translator too. */
export interface TranslationFacts {
  translator?: TestMember
  language?: string
  body?: string
  state?: TranslationState
  secondReader?: TestMember
  reason?: string
  staleAt?: Date
  createdAt?: Date
}

/** A translation, written as offering one writes it, without the signal. @returns its id and revision */
export async function translation(
  db: Db,
  { threadId, number }: Place,
  facts: TranslationFacts = {},
): Promise<{ id: string; revision: number }> {
  const { language = 'nb', body = 'Noe som noen sa, på norsk.', state = 'draft', createdAt = NOW } = facts
  const translator = facts.translator ?? (await bilingual(db))
  const secondReader = state === 'draft' ? undefined : (facts.secondReader ?? (await bilingual(db)))
  const { revision } = await db.thread.update({
    where: { id: threadId },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  })
  await db.post.updateMany({ where: { threadId, number }, data: { revision } })
  return db.translation.create({
    data: {
      threadId,
      subject: subjectOf(number),
      number,
      language,
      body,
      html: number === 0 ? '' : renderMarkdown(body),
      bakedWith: BAKED_WITH,
      translatorId: translator.id,
      voice: translator.groups[0] ?? 'interpreter',
      state,
      secondReaderId: secondReader?.id ?? null,
      disputeReason: state === 'disputed' ? (facts.reason ?? 'It leaves out the second sentence.') : null,
      madeFrom: '',
      staleAt: facts.staleAt ?? null,
      revision,
      createdAt,
      changedAt: createdAt,
    },
    select: { id: true, revision: true },
  })
}

/** A conversation in Arabic: its title, its opening text, and a post by somebody. */
export async function inArabic(db: Db, author: TestMember): Promise<{ threadId: number; number: number }> {
  const now = new Date()
  const opened = await thread(db, { title: 'من يدفع للمترجم؟', language: 'ar', body: 'من يدفع؟', createdAt: now })
  await post(db, opened, { author, language: 'ar', body: 'لا أحد سألني.', createdAt: now })
  return { threadId: opened.id, number: 2 }
}

/** Somebody translates into English, as the page would have them do it, so that open windows hear of it. */
export async function translateAs(db: Db, by: TestMember, place: Place, body: string): Promise<void> {
  const context = contextOf(db, by, { now: new Date() })
  const { original } = await translationPage(context, { ...place, language: 'en' })
  const made = { voice: by.groups[0], language: 'en', body, madeFrom: original.fingerprint }
  await offerTranslation(context, offering(place, made))
}
