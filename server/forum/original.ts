import { createHash } from 'node:crypto'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { OriginalFacts, TranslationFacts } from '#server/permissions/translations.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { OUTCOME_NUMBER, TITLE_NUMBER } from './translations.plain.ts'

/** A post, a title or an outcome, as far as translating it needs. */
export interface Original extends OriginalFacts {
  language: TextLanguage
  /** Markdown of a post or an outcome, words of a title. */
  text: string
  /** Tells these words in this language from any other: a translation keeps the one it was made from. */
  fingerprint: string
  /** Moderators took it out of sight. */
  setAside: string | null
}

const fingerprintOf = (language: string, text: string): string =>
  createHash('sha256').update(`${language}\n${text}`).digest('hex').slice(0, 32)

/** The title of a thread (number 0), its outcome (-1) or one of its posts. Whether the thread may be read is the caller's to have asked. */
export async function originalOf(
  db: AnyDb,
  thread: { id: number; title: string; language: string; audience: string },
  number: number,
): Promise<Original | undefined> {
  const made = (language: string, text: string, withdrawn: boolean, setAside: string | null = null): Original => ({
    language: language as TextLanguage,
    text,
    withdrawn,
    setAside,
    thread,
    fingerprint: fingerprintOf(language, text),
  })
  if (number === TITLE_NUMBER) return made(thread.language, thread.title, false)
  if (number === OUTCOME_NUMBER) {
    const outcome = await db.outcome.findUnique({
      where: { threadId: thread.id },
      select: { language: true, body: true },
    })
    return outcome ? made(outcome.language, outcome.body, false) : undefined
  }
  const post = await db.post.findUnique({
    where: { threadId_number: { threadId: thread.id, number } },
    select: { language: true, body: true, withdrawnAt: true, setAside: true },
  })
  return post ? made(post.language, post.body, post.withdrawnAt !== null, post.setAside) : undefined
}

/** What the rules need to know of a translation that stands. */
export const factsOf = (
  standing: { translatorId: string; state: string; staleAt: Date | null; language: string },
  original: OriginalFacts,
  reads: readonly string[],
): TranslationFacts => ({
  original,
  language: standing.language,
  reads,
  translatorId: standing.translatorId,
  state: standing.state,
  stale: standing.staleAt !== null,
})
