import { useT } from '#app/ui/messages.tsx'
import type { MergePreview } from '#server/moderation/merge-preview.ts'
import { IntoThread } from './into-thread.tsx'
import { pathToMerge } from './paths.ts'
import { VoiceLine } from './voice-line.tsx'
import { WhatWillHappen } from './what-will-happen.tsx'

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
  return (
    <WhatWillHappen
      action={pathToMerge(threadId)}
      lead={<IntoThread label={t('merge.means_into')} into={into} />}
      reason={reason}
      language={into.language}
      values={{ thread: named }}
      intent="merge"
      label={t('merge.do')}
    >
      <li>{t('merge.means_posts', { count: posts, number: firstNumber })}</li>
      <VoiceLine label={t('merge.means_voices')} voices={voices} />
      <li>{t('merge.means_address')}</li>
      <li>{t('merge.means_follows')}</li>
      <li>{t('merge.means_for_ever')}</li>
      <li>{t('moved.told')}</li>
    </WhatWillHappen>
  )
}
