import { useT } from '#app/ui/messages.tsx'
import type { MovePreview } from '#server/moderation/move-preview.ts'
import { IntoThread } from './into-thread.tsx'
import { LeavingMeans, MovingPosts } from './leaving-means.tsx'
import { pathToMove } from './paths.ts'
import { VoiceLine } from './voice-line.tsx'
import { WhatWillHappen } from './what-will-happen.tsx'

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
  return (
    <WhatWillHappen
      action={pathToMove(threadId, after)}
      lead={<IntoThread label={t('move.means_into')} into={into} />}
      reason={reason}
      language={into.language}
      values={{ posts: posts.map(String), thread: named }}
      intent="move"
      label={t('move.do')}
    >
      <MovingPosts posts={posts} />
      <li>{t('move.means_number', { number: firstNumber })}</li>
      <VoiceLine label={t('merge.means_voices')} voices={voices} />
      <LeavingMeans leaving={preview} />
    </WhatWillHappen>
  )
}
