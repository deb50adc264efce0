import { pathOfMember } from '#app/paths.ts'
import type { PersonView } from '#server/forum/views.ts'
import { useT } from './messages.tsx'

/**
 * A member's name as they chose it, leading to their page; set apart from the direction of the text round it, and marked
 * if it is a pseudonym.
 */
export function AuthorName({ author }: { author: PersonView }) {
  const t = useT()
  return (
    <>
      <a className="author" href={pathOfMember(author.publicId)}>
        <bdi>{author.displayName}</bdi>
      </a>
      {author.pseudonym ? <span className="pseudonym"> {t('author.pseudonym')}</span> : null}
    </>
  )
}
