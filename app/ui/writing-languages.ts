import type { TextLanguage } from '#server/i18n/languages.plain.ts'

interface Reads {
  /** Languages that the member reads. */
  languages?: readonly TextLanguage[] | undefined
  /** Language of the interface. */
  locale?: string | undefined
}

/**
 * In which language somebody probably writes, and which languages their picker shows first.
 * @param thread the language of the conversation; undefined for a new one
 * @returns `first`: the conversation's language where the member reads it, else the interface's (in a conversation of
 * one's own, where that is read); `offered`: each once
 */
export function writingLanguages(thread: string | undefined, { languages = [], locale = 'nb' }: Reads) {
  const reads: readonly string[] = languages
  const offered = [...new Set([...(thread ? [thread] : []), ...reads, locale])]
  const own = reads.includes(locale) ? locale : (reads[0] ?? locale)
  if (thread === undefined) return { first: own, offered }
  return { first: reads.includes(thread) ? thread : locale, offered }
}
