import { useLocale, useT } from '#app/ui/messages.tsx'
import type { Difference } from '#server/forum/word-differences.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

/** What an edit changed, word by word, in the text as written. What came and went is said in words too. */
export function Differences({ differences, language }: { differences: readonly Difference[]; language: string }) {
  const t = useT()
  return (
    <div className="differences" lang={language} dir={directionOf(language)}>
      {differences.map(({ kind, text }, index) => {
        const key = `${index}-${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <Unseen words={t(kind === 'added' ? 'history.added' : 'history.removed')} />
            {text}
            <Unseen words={t('history.end_of_change')} />
          </Mark>
        )
      })}
    </div>
  )
}

/** Words for those who hear the page, set apart from the text in its own language. */
function Unseen({ words }: { words: string }) {
  return (
    <span className="ds-sr-only" lang={useLocale()} dir="auto">
      {` ${words} `}
    </span>
  )
}
