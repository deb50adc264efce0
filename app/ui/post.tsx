import type { ReactNode } from 'react'
import { groupSlug } from '#server/accounts/terms.ts'
import type { PostView } from '#server/forum/views.ts'
import { AuthorName } from './author-name.tsx'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'
import { PostText } from './post-text.tsx'
import { type Telling, Time } from './time.tsx'
import { VoiceTag } from './voice-tag.tsx'

interface PostProps extends Telling {
  post: PostView
  /** Permanent address of a post of this thread by its number. */
  hrefOf: (number: number) => string
  /** The page is about this post alone: it stands right below the page's own heading. */
  alone?: boolean
  /** What can be done with the post: shown in a row below it. */
  children?: ReactNode
}

/** Dear to make and cheap to use, so there is one. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first letter of a name, whatever the script: one grapheme, not one code unit. */
const initialOf = (name: string): string => {
  const [first] = graphemes.segment(name.trim())
  return first?.segment.toLocaleUpperCase() ?? '·'
}

function Permalink({ post, hrefOf, ...telling }: Omit<PostProps, 'children' | 'alone'>) {
  return (
    <a className="permalink" id={`p${post.number}-at`} href={hrefOf(post.number)} rel="bookmark">
      <Time at={post.createdAt} {...telling} /> · <bdi>#{post.number}</bdi>
    </a>
  )
}

/** A post: who, for whom they speak, when, the text in its own language, and what can be done with it. */
export function Post({ post, hrefOf, alone = false, children, ...telling }: PostProps) {
  const t = useT()
  const Heading = alone ? 'h2' : 'h3'
  const permalink = <Permalink post={post} hrefOf={hrefOf} {...telling} />
  if (post.withdrawnAt !== null || post.author === null)
    return (
      <article
        className="post post-withdrawn"
        id={`p${post.number}`}
        tabIndex={-1}
        data-revision={post.revision}
        aria-labelledby={`p${post.number}-by p${post.number}-at`}
      >
        <header>
          <Heading id={`p${post.number}-by`}>{t('post.withdrawn')}</Heading>
          {permalink}
        </header>
      </article>
    )
  const { author } = post
  return (
    <article
      className="post"
      id={`p${post.number}`}
      tabIndex={-1}
      data-color={groupSlug(post.voice)}
      data-revision={post.revision}
      aria-labelledby={`p${post.number}-by p${post.number}-at`}
    >
      <header>
        <span className="avatar" aria-hidden="true">
          {initialOf(author.displayName)}
        </span>
        <div className="byline">
          <Heading id={`p${post.number}-by`}>
            <strong>
              <AuthorName author={author} />
            </strong>{' '}
            <VoiceTag voice={post.voice} />
          </Heading>
          {author.tagline ? (
            <p className="tagline">
              <bdi>{author.tagline}</bdi>
            </p>
          ) : null}
        </div>
        {permalink}
      </header>
      {post.replyToNumber === null ? null : (
        <p className="reply-to">
          <a href={hrefOf(post.replyToNumber)}>{t('post.reply_to', { number: post.replyToNumber })}</a>
        </p>
      )}
      {post.helped ? (
        <p className="helped with-icon">
          <Icon name="check" size={16} />
          {t('helped.helped')}
        </p>
      ) : null}
      <div className="post-text">
        <PostText post={post} />
      </div>
      {post.editedAt === null ? null : (
        <p className="edited">
          {t('post.edited')} <Time at={post.editedAt} {...telling} />
        </p>
      )}
      {children ? <footer>{children}</footer> : null}
    </article>
  )
}
