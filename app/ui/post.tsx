import type { ReactNode } from 'react'
import { pathOfPost } from '#app/paths.ts'
import { groupSlug } from '#server/accounts/terms.ts'
import type { PostView } from '#server/forum/views.ts'
import { AuthorName } from './author-name.tsx'
import { Drawn } from './drawn.tsx'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'
import { PostText } from './post-text.tsx'
import { Prose } from './prose.tsx'
import { useReads } from './reading.tsx'
import { type Telling, Time } from './time.tsx'
import { VoiceTag } from './voice-tag.tsx'

interface PostProps extends Telling {
  post: PostView
  /** The thread that it stands in. */
  thread: { id: number; slug: string }
  /** The page is about this post alone: it stands right below the page's own heading. */
  alone?: boolean
  /** What stands below it listens by itself, so that the post cannot be drawn once for all. */
  live?: boolean
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

function Permalink({ post, thread, ...telling }: Pick<PostProps, 'post' | 'thread'> & Telling) {
  return (
    <a className="permalink" id={`p${post.number}-at`} href={pathOfPost(thread, post.number)} rel="bookmark">
      <Time at={post.createdAt} {...telling} /> · <bdi>#{post.number}</bdi>
    </a>
  )
}

/**
 * A post: who, for whom they speak, when, the text in its own language, and what can be done with it. The same for all
 * who may do the same, so it is drawn once (`Drawn`): what stands inside is made of its properties alone.
 */
export function Post({ live = false, ...props }: PostProps) {
  const { number, voice, revision, withdrawnAt } = props.post
  const attributes = {
    className: withdrawnAt === null ? 'post' : 'post post-withdrawn',
    id: `p${number}`,
    tabIndex: -1,
    'data-color': withdrawnAt === null ? groupSlug(voice) : undefined,
    'data-revision': revision,
    'aria-labelledby': `p${number}-by p${number}-at`,
  }
  const inside = <Inside {...props} reads={useReads()} />
  if (live) return <article {...attributes}>{inside}</article>
  return (
    <Drawn as="article" {...attributes}>
      {inside}
    </Drawn>
  )
}

function Inside(props: Omit<PostProps, 'live'> & { reads: readonly string[] }) {
  const { post, thread, alone = false, children, reads, ...telling } = props
  const t = useT()
  const Heading = alone ? 'h2' : 'h3'
  const permalink = <Permalink post={post} thread={thread} {...telling} />
  if (post.withdrawnAt !== null || post.author === null)
    return (
      <>
        <header>
          <Heading id={`p${post.number}-by`}>
            {post.aside ? <a href={post.aside.href}>{post.aside.words}</a> : t('post.withdrawn')}
          </Heading>
          {permalink}
        </header>
        {post.aside?.help ? <Prose {...post.aside.help} /> : null}
      </>
    )
  const { author } = post
  return (
    <>
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
          <a href={pathOfPost(thread, post.replyToNumber)}>{t('post.reply_to', { number: post.replyToNumber })}</a>
        </p>
      )}
      {post.helped ? (
        <p className="helped with-icon">
          <Icon name="check" size={16} />
          {t('helped.helped')}
        </p>
      ) : null}
      <div className="post-text">
        <PostText post={post} reads={reads} />
      </div>
      {post.editedAt === null ? null : (
        <p className="edited">
          {t('post.edited')} <Time at={post.editedAt} {...telling} />
        </p>
      )}
      {children ? <footer>{children}</footer> : null}
    </>
  )
}
