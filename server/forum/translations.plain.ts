import { understands } from '#server/i18n/reading.plain.ts'

/** What can be translated. Summaries of findings join the list when they have records of their own. */
export const TRANSLATION_SUBJECTS = ['post', 'title', 'outcome'] as const
export type TranslationSubject = (typeof TRANSLATION_SUBJECTS)[number]

/** What has become of a translation: `draft` until a second reader has read it. */
export const TRANSLATION_STATES = ['draft', 'checked', 'disputed'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]

/** The number under which a thread's title is translated; posts have their own. */
export const TITLE_NUMBER = 0
/** The number under which a question's outcome is translated: what the conversation came to, in short. */
export const OUTCOME_NUMBER = -1

/** What the number of an original stands for. */
export const subjectOf = (number: number): TranslationSubject =>
  number === TITLE_NUMBER ? 'title' : number === OUTCOME_NUMBER ? 'outcome' : 'post'

/** Lengths in characters (Unicode code points) beyond those of the forum: some scripts say a title in few signs. */
export const TRANSLATION_LIMITS = {
  title: { min: 2, max: 200 },
  reason: { min: 10, max: 500 },
} as const

const originalPath = (threadId: number, number: number): string => {
  const subject = subjectOf(number)
  return subject === 'post' ? `/t/${threadId}/posts/${number}` : `/t/${threadId}/${subject}`
}

/** Where a translation stands beside its original. */
export const translationPath = (threadId: number, number: number, language: string): string =>
  `${originalPath(threadId, number)}/translations/${language}`

/** Where something is translated, with the language to translate into. */
export const translatePath = (threadId: number, number: number, to?: string): string =>
  `${originalPath(threadId, number)}/translate${to ? `?to=${to}` : ''}`

/**
 * The translation that somebody is shown instead of the original: none for those who read the original, else the first
 * in the order of the languages they read.
 */
export function pickTranslation<T extends { language: string }>(
  original: string,
  translations: readonly T[],
  reads: readonly string[],
): T | undefined {
  if (understands(reads, original)) return undefined
  for (const language of reads) {
    const found =
      translations.find((translation) => translation.language === language) ??
      translations.find((translation) => understands([language], translation.language))
    if (found) return found
  }
  return undefined
}

/** Languages into which somebody who reads these may translate an original that is not translated into them yet. */
export const openTargets = (
  original: string,
  translations: readonly { language: string }[],
  reads: readonly string[],
): string[] =>
  reads.includes(original)
    ? reads.filter(
        (language) => language !== original && !translations.some((translation) => translation.language === language),
      )
    : []
