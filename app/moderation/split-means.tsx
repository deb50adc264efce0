import { useT } from '#app/ui/messages.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { SplitPreview } from '#server/moderation/split-preview.ts'
import { LeavingMeans, MovingPosts } from './leaving-means.tsx'
import { pathToSplit } from './paths.ts'
import { VoiceLine } from './voice-line.tsx'
import { WhatWillHappen } from './what-will-happen.tsx'

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
    <WhatWillHappen
      action={pathToSplit(threadId, after)}
      lead={
        <>
          {t('split.new_title')}:{' '}
          <strong lang={language} dir={directionOf(language)}>
            {title}
          </strong>
        </>
      }
      reason={reason}
      language={language}
      values={{ posts: posts.map(String), title, theme, language }}
      intent="split"
      label={t('split.do')}
    >
      <MovingPosts posts={posts} />
      <VoiceLine label={t('split.means_voices')} voices={voices} />
      <li>{t('split.means_theme', { theme: themes.find(({ code }) => code === theme)?.name ?? theme })}</li>
      <LeavingMeans leaving={preview} />
    </WhatWillHappen>
  )
}
