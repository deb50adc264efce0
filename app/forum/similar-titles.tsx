import { useEffect, useState } from 'react'
import { pathOfThread } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import type { SimilarThread } from '#server/forum/similar-threads.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

/** Milliseconds after the last key until it is asked. */
const PAUSE = 500

/**
 * Conversations like the one whose title is being typed, so that nobody asks what was asked before without knowing.
 * @param title what stands in the field; undefined until something is typed here
 * @param found what the server found when it drew the page
 */
export function SimilarTitles({ title, found }: { title: string | undefined; found: readonly SimilarThread[] }) {
  const t = useT()
  const [threads, setThreads] = useState(found)
  useEffect(() => {
    if (title === undefined) return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/similar?${new URLSearchParams({ title })}`, { signal: asking.signal })
        if (response.ok) setThreads(((await response.json()) as { threads: SimilarThread[] }).threads)
      } catch {
        // Nobody answers: the form does without.
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [title])
  return (
    <div className="similar">
      <span className="ds-sr-only" role="status">
        {threads.length > 0 ? t('similar.found', { count: threads.length }) : null}
      </span>
      {threads.length > 0 ? (
        <section aria-labelledby="similar-title">
          <h2 className="ds-label" id="similar-title">
            {t('similar.title')}
          </h2>
          <ul>
            {threads.map((thread) => (
              <li key={thread.id}>
                {/* What is being written stays where it is. */}
                <a
                  className="ds-link"
                  href={pathOfThread(thread)}
                  target="_blank"
                  rel="noreferrer"
                  lang={thread.language}
                  dir={directionOf(thread.language)}
                >
                  {thread.title}
                </a>{' '}
                <small>{t('thread.reply_count', { count: thread.replyCount })}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
