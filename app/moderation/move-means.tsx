import { pathOfThread } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { MovePreview } from '#server/moderation/move-preview.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { LeavingMeans } from './leaving-means.tsx'
import { pathToMove } from './paths.ts'

interface MoveMeansProps {
  threadId: number
  /** Where the page of the form started. */
  after: number
  preview: MovePreview
  /** The other conversation as it was typed. */
  named: string
}

/** What moving posts will do, before it is done. */
export function MoveMeans({ threadId, after, preview, named }: MoveMeansProps) {
  const t = useT()
  const { into, reason, posts, voices, firstNumber } = preview
  const inIt = { lang: into.language, dir: directionOf(into.language) }
  return (
    <form className="stack" method="post" action={pathToMove(threadId, after)}>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="xs">
          {t('split.means')}
        </h2>
        <p>
          {t('move.means_into')}{' '}
          <a className="ds-link" href={pathOfThread(into)} {...inIt}>
            {into.title}
          </a>
        </p>
        <ul>
          <li>
            {t('split.means_posts', { count: posts.length })}{' '}
            <bdi>{posts.map((number) => `#${number}`).join(', ')}</bdi>
          </li>
          <li>{t('move.means_number', { number: firstNumber })}</li>
          {voices.length > 0 ? (
            <li>
              {t('merge.means_voices')}{' '}
              {voices.map((voice) => (
                <VoiceTag key={voice} voice={voice} />
              ))}
            </li>
          ) : null}
          <LeavingMeans leaving={preview} />
        </ul>
        <blockquote {...inIt}>{reason}</blockquote>
      </section>
      <HiddenFields values={{ posts: posts.map(String), thread: named, reason }} />
      <p className="actions">
        <SubmitButton name="intent" value="move">
          {t('move.do')}
        </SubmitButton>
        <SubmitButton name="intent" value="change" variant="secondary">
          {t('moved.change')}
        </SubmitButton>
      </p>
    </form>
  )
}
