import type { AuthorView } from '#server/forum/views.ts'
import { useT } from './messages.tsx'

/** A member's name as they chose it, set apart from the direction of the text round it, and marked if it is a pseudonym. */
export function AuthorName({ author }: { author: Pick<AuthorView, 'displayName' | 'pseudonym'> }) {
  const t = useT()
  return (
    <>
      <bdi>{author.displayName}</bdi>
      {author.pseudonym ? <span className="pseudonym"> {t('author.pseudonym')}</span> : null}
    </>
  )
}
