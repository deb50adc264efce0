import { Fragment, useEffect, useRef, useState } from 'react'
import { pathOfList, pathOfPost, pathOfPosts, pathOfThread, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { NewReplies } from '#app/ui/new-replies.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Post } from '#app/ui/post.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Typing } from '#app/ui/typing.tsx'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import type { ThreadPage } from '#server/forum/thread-page.ts'
import { Agreement } from './agreement.tsx'
import { AtTheTable } from './at-the-table.tsx'
import { Began, Continuations } from './continuations.tsx'
import { findAnchor } from './find-anchor.ts'
import { Folded } from './folded.tsx'
import { HelpedForm } from './helped-form.tsx'
import { useLiveThread } from './live-thread.ts'
import { OnlyThese } from './only-these.tsx'
import { Outcome, YourQuestion } from './outcome-card.tsx'
import { PostActions } from './post-actions.tsx'
import { QuoteOffer } from './quote-offer.tsx'
import { useReactionsInPlace } from './react-in-place.ts'
import { Reactions } from './reactions.tsx'
import { NewSince, ReadWithoutScripts } from './reading-place.tsx'
import { ReplyForm } from './reply-form.tsx'
import { useSharing } from './share-in-place.ts'
import { tellingPosts } from './telling.ts'
import { ThreadMeta } from './thread-meta.tsx'
import { ThreadRecord } from './thread-record.tsx'
import { ThreadTitle } from './thread-title.tsx'
import { ThreadTools } from './thread-tools.tsx'
import { useReading } from './use-reading.ts'
import { WhoIsHere } from './who-is-here.tsx'

/** No more of a thread than its posts are made of: they stay as they are when the rest of it changes. */
const placeOf = ({ id, slug }: ThreadPage['thread']) => ({ id, slug })

interface ThreadScreenProps {
  page: ThreadPage
  /** Where the record is read that the conversation stands beside. */
  record: string | null
  /** What bodies answer, as the server has made it. */
  responses: { html: string; language: string } | null
  idempotencyKey: string
}

/** A page of a conversation: posts, what is being written now, and the form for an answer; the round table beside it. */
export function ThreadScreen({ page, record, responses, idempotencyKey }: ThreadScreenProps) {
  const { thread, after, filter } = page
  const t = useT()
  const root = useRoot()
  const member = root?.member ?? null
  const { held, here, writing, connection, catchUp, show, showTranslations, atEnd } = useLiveThread(
    page,
    member !== null,
  )
  /** Numbers of what was sent from this window since the page came: one's own, beside those that the page names. */
  const [placed, setPlaced] = useState<readonly number[]>([])
  const quoting = useRef<(words: string) => void>()
  const postsBox = useRef<HTMLDivElement | null>(null)
  const reactionsTo = useReactionsInPlace(page, postsBox)
  const isOwn = (number: number) => page.marks.own.includes(number) || placed.includes(number)
  const told = useSharing(t('link.copied'))
  useReading(thread.id, member !== null, held.shown)
  useEffect(() => findAnchor(thread.lastNumber, POSTS_PER_PAGE), [thread.lastNumber])
  // What one sent oneself is not offered as new, however late it comes.
  useEffect(() => {
    if (held.waiting.some(({ number }) => placed.includes(number))) show()
  }, [held.waiting, placed, show])
  const hrefOf = (number: number) => pathOfPost(thread, number)
  const pageFrom = (number: number) => pathOfPosts(thread, { ...filter, after: number })
  const first = held.shown[0]?.number ?? 0
  const last = held.shown.at(-1)?.number ?? 0
  // Past the end of a narrowed page, what is new is one of the posts that later pages narrow to, or none of them.
  const unseen = atEnd ? held.waiting.length : filter ? 0 : held.lastNumber - thread.lastNumber
  const showFrom = (number: number) => {
    show()
    requestAnimationFrame(() => {
      const post = document.getElementById(`p${number}`)
      // The link that was pressed is gone: one reads on, by eye or by keyboard, from the first new post.
      post?.focus({ preventScroll: true })
      post?.scrollIntoView({ block: 'nearest' })
    })
  }
  return (
    <>
      <Breadcrumbs
        steps={[
          { label: thread.theme.name, href: pathOfList({ theme: thread.theme.code }) },
          { label: t(`kind.${thread.kind}`), href: pathOfThread(thread) },
        ]}
      />
      <div className="cols thread-cols">
        <div>
          <header className="thread-head">
            <ThreadTitle thread={{ ...thread, title: held.title, titles: held.titles }} />
            <ThreadMeta thread={thread} postCount={held.postCount} answered={held.outcome !== null} />
            <ThreadRecord thread={thread} finding={record} />
            {page.began ? <Began {...page.began} /> : null}
            <ThreadTools page={page} />
          </header>
          {responses ? <Prose {...responses} /> : null}
          {held.outcome ? (
            <Outcome
              outcome={held.outcome}
              thread={thread}
              whole={after === 0}
              may={page.may.close}
              {...tellingPosts(root)}
            />
          ) : null}
          {filter ? <OnlyThese filter={filter} count={held.postCount} href={pathOfThread(thread)} /> : null}
          <h2 className="ds-sr-only">{t('thread.posts')}</h2>
          <div className="posts" ref={postsBox}>
            {held.shown.map((post) => (
              <Fragment key={post.number}>
                {post.number === page.marks.reading?.newFrom ? <NewSince /> : null}
                <Folded
                  number={post.number}
                  folded={post.author !== null && page.marks.muted.includes(post.author.publicId)}
                >
                  <Post
                    post={post}
                    thread={placeOf(thread)}
                    live={page.may.close || post.arrived !== undefined}
                    {...tellingPosts(root)}
                  >
                    <Reactions
                      threadId={thread.id}
                      number={post.number}
                      mayReact={page.may.react && !isOwn(post.number)}
                      {...reactionsTo(post)}
                    />
                    {page.may.close && post.author && post.author.publicId !== member?.publicId ? (
                      <HelpedForm threadId={thread.id} number={post.number} helped={post.helped} onDone={catchUp} />
                    ) : null}
                    <PostActions
                      threadId={thread.id}
                      number={post.number}
                      mayReply={page.may.reply}
                      own={post.author !== null && isOwn(post.number)}
                      edited={post.editedAt !== null}
                      language={post.language}
                      translations={post.translations}
                      reads={member?.languages ?? []}
                      onShowTranslations={post.arrived ? () => showTranslations(post.number) : undefined}
                      bookmarked={page.marks.bookmarked.includes(post.number)}
                    />
                  </Post>
                </Folded>
                <Continuations threads={held.continuations[post.number] ?? []} />
              </Fragment>
            ))}
          </div>
          <NewReplies
            count={unseen}
            href={hrefOf((atEnd ? last : thread.lastNumber) + 1)}
            onShow={
              atEnd
                ? (event) => {
                    event.preventDefault()
                    showFrom(last + 1)
                  }
                : undefined
            }
            {...(member
              ? {}
              : {
                  'data-thread-pulse': `/t/${thread.id}/pulse`,
                  'data-last-number': thread.lastNumber,
                  'data-page-size': POSTS_PER_PAGE,
                  'data-words': JSON.stringify(t.forms('thread.new_replies')),
                })}
          />
          <Pager
            label={t('thread.pages')}
            before={page.previous === null ? undefined : { href: pageFrom(page.previous), label: t('thread.earlier') }}
            after={page.next === null ? undefined : { href: pageFrom(page.next), label: t('thread.later') }}
            position={
              !filter && (after > 0 || page.next !== null)
                ? t('thread.position', { first, last, count: held.lastNumber })
                : undefined
            }
          />
          {page.may.reply && member ? (
            <QuoteOffer hrefOf={hrefOf} onQuote={(words) => quoting.current?.(words)} />
          ) : null}
          <p className="link-told" role="status" data-copied={t('link.copied')}>
            {told}
          </p>
          {member ? <ReadWithoutScripts threadId={thread.id} first={first} last={filter ? 0 : last} /> : null}
          {member ? <Typing writing={writing} /> : null}
          {held.locked ? (
            <p className="ds-card" dir="auto" role="status">
              {held.locked}
            </p>
          ) : null}
          {page.may.reply && member ? (
            <ReplyForm
              thread={thread}
              voices={member.groups}
              idempotencyKey={idempotencyKey}
              draft={page.marks.draft}
              quoting={quoting}
              ended={connection === 'ended'}
              onPlaced={async (number) => {
                setPlaced((before) => [...before, number])
                if (!atEnd || filter) return location.assign(hrefOf(number))
                await catchUp()
                show()
              }}
            />
          ) : held.locked ? null : (
            <p className="ds-card reply-invite">
              <a className="ds-button" href={pathToSignIn(`/t/${thread.id}/reply`)}>
                {t('thread.sign_in_to_reply')}
              </a>
              <span>{t('thread.reading_is_open')}</span>
            </p>
          )}
        </div>
        <aside>
          {page.may.close && !held.outcome ? <YourQuestion threadId={thread.id} /> : null}
          <AtTheTable voices={held.voices} inviteTo={page.may.invite ? thread.id : undefined} />
          <Agreement posts={held.agreed} hrefOf={hrefOf} />
          {member ? <WhoIsHere here={here} connection={connection} /> : null}
        </aside>
      </div>
    </>
  )
}
