import { pathOfInitiative, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { findingPath } from '#server/findings/finding-path.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { CollectedView } from '#server/moderation/collection-page.ts'

/** Where what was collected is read: the record, where the conversation stands beside one. */
export function pathOfCollected({ thread, findingId }: Pick<CollectedView, 'thread' | 'findingId'>): string {
  if (thread.kind === 'practice') return pathOfInitiative(thread)
  return findingId === null ? pathOfThread(thread) : findingPath(findingId, thread.slug)
}

/** What is in a collection, in its order, each with why it is there. */
export function CollectionItems({ items, language }: { items: readonly CollectedView[]; language: string }) {
  const t = useT()
  const origin = useRoot()?.origin ?? ''
  return (
    <ol className="collected">
      {items.map((item) => {
        const { thread, words } = item
        return (
          <li key={thread.id}>
            <h2 className="ds-heading" data-size="2xs">
              <a
                className="tied-title"
                href={pathOfCollected(item)}
                lang={thread.language}
                dir={directionOf(thread.language)}
              >
                {thread.title}
              </a>
            </h2>
            <p className="meta">
              <span className="with-icon">
                <Icon name={thread.kind} size={16} />
                {t(`kind.${thread.kind}`)}
              </span>
              <VoiceTag voice={thread.voice} />
              <span>
                <AuthorName author={thread.author} />
              </span>
            </p>
            <p className="printed-from">
              <bdi dir="ltr">{`${origin}${pathOfCollected(item)}`}</bdi>
            </p>
            {words ? (
              <p className="tied-words" lang={language} dir={directionOf(language)}>
                {words}
              </p>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
