import { useT } from '#app/ui/messages.tsx'
import type { LeavingPosts } from '#server/moderation/leaving-posts.ts'

/** What becomes of a conversation that posts leave, as lines of a list. */
export function LeavingMeans({ leaving }: { leaving: LeavingPosts }) {
  const t = useT()
  const { stay, answersLost, helped, cited } = leaving
  return (
    <>
      <li>{t('split.means_stay', { count: stay })}</li>
      <li>{t('split.means_stubs')}</li>
      {answersLost > 0 ? <li>{t('split.means_answers', { count: answersLost })}</li> : null}
      {helped > 0 ? <li>{t('split.means_helped', { count: helped })}</li> : null}
      {cited ? <li>{t('split.means_cited')}</li> : null}
      <li>{t('moved.told')}</li>
    </>
  )
}

/** Which posts move, by their numbers, as a line of the list. */
export function MovingPosts({ posts }: { posts: readonly number[] }) {
  const t = useT()
  return (
    <li>
      {t('split.means_posts', { count: posts.length })} <bdi>{posts.map((number) => `#${number}`).join(', ')}</bdi>
    </li>
  )
}
