import { pathOfThread } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { MergePreview } from '#server/moderation/merge-preview.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { pathToMerge } from './paths.ts'

interface MergeMeansProps {
  threadId: number
  preview: MergePreview
  /** The other conversation as it was typed. */
  named: string
}

/** What a merge will do, before it is done. */
export function MergeMeans({ threadId, preview, named }: MergeMeansProps) {
  const t = useT()
  const { into, reason, posts, firstNumber, voices } = preview
  const inIt = { lang: into.language, dir: directionOf(into.language) }
  return (
    <form className="stack" method="post" action={pathToMerge(threadId)}>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="xs">
          {t('split.means')}
        </h2>
        <p>
          {t('merge.means_into')}{' '}
          <a className="ds-link" href={pathOfThread(into)} {...inIt}>
            {into.title}
          </a>
        </p>
        <ul>
          <li>{t('merge.means_posts', { count: posts, number: firstNumber })}</li>
          {voices.length > 0 ? (
            <li>
              {t('merge.means_voices')}{' '}
              {voices.map((voice) => (
                <VoiceTag key={voice} voice={voice} />
              ))}
            </li>
          ) : null}
          <li>{t('merge.means_address')}</li>
          <li>{t('merge.means_follows')}</li>
          <li>{t('merge.means_for_ever')}</li>
          <li>{t('moved.told')}</li>
        </ul>
        <blockquote {...inIt}>{reason}</blockquote>
      </section>
      <HiddenFields values={{ thread: named, reason }} />
      <p className="actions">
        <SubmitButton name="intent" value="merge">
          {t('merge.do')}
        </SubmitButton>
        <SubmitButton name="intent" value="change" variant="secondary">
          {t('moved.change')}
        </SubmitButton>
      </p>
    </form>
  )
}
