import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { SplitPreview } from '#server/moderation/split-preview.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { LeavingMeans } from './leaving-means.tsx'
import { pathToSplit } from './paths.ts'

interface SplitMeansProps {
  threadId: number
  /** Where the page of the form started. */
  after: number
  preview: SplitPreview
  themes: readonly { code: string; name: string }[]
}

/** What a split will do, before it is done. */
export function SplitMeans({ threadId, after, preview, themes }: SplitMeansProps) {
  const t = useT()
  const { title, theme, language, reason, posts, voices } = preview
  return (
    <form className="stack" method="post" action={pathToSplit(threadId, after)}>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="xs">
          {t('split.means')}
        </h2>
        <p>
          {t('split.new_title')}:{' '}
          <strong lang={language} dir={directionOf(language)}>
            {title}
          </strong>
        </p>
        <ul>
          <li>
            {t('split.means_posts', { count: posts.length })}{' '}
            <bdi>{posts.map((number) => `#${number}`).join(', ')}</bdi>
          </li>
          <li>
            {t('split.means_voices')}{' '}
            {voices.map((voice) => (
              <VoiceTag key={voice} voice={voice} />
            ))}
          </li>
          <li>{t('split.means_theme', { theme: themes.find(({ code }) => code === theme)?.name ?? theme })}</li>
          <LeavingMeans leaving={preview} />
        </ul>
        <blockquote lang={language} dir={directionOf(language)}>
          {reason}
        </blockquote>
      </section>
      <HiddenFields values={{ posts: posts.map(String), title, theme, language, reason }} />
      <p className="actions">
        <SubmitButton name="intent" value="split">
          {t('split.do')}
        </SubmitButton>
        <SubmitButton name="intent" value="change" variant="secondary">
          {t('moved.change')}
        </SubmitButton>
      </p>
    </form>
  )
}
