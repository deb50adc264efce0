import { postPath, threadPath } from '#server/forum/slug.plain.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import type { ThreadPage } from '#server/forum/thread-page.ts'
import type { PostView } from '#server/forum/views.ts'
import { absolute } from './absolute.ts'
import { feedPath } from './addresses.plain.ts'
import { personThing, plainText, type Thing, thing } from './json-ld.ts'
import type { PageHead } from './page-head.ts'

/** What a reader's page of a thread tells programs: only what the page shows. */
export function threadHead(page: ThreadPage): PageHead {
  const { thread, posts, after, filter } = page
  const path = threadPath(thread.id, thread.slug) + (after > 0 && !filter ? `?after=${after}` : '')
  const opening = posts.find(({ number }) => number === 1)
  const words = opening && !opening.withdrawnAt ? plainText(opening.html) : undefined
  const feed = (kind?: string) => feedPath({ theme: thread.theme.code, kind })
  return {
    path,
    title: thread.title,
    description: words,
    alternates: [{ type: 'application/atom+xml', path: feed(), title: thread.theme.name }],
    metas: [
      ['DC.title', thread.title],
      ['DC.creator', opening?.author?.displayName],
      ['DC.date', thread.createdAt.slice(0, 10)],
      ['DC.identifier', absolute(threadPath(thread.id, thread.slug))],
      ['DC.type', 'Text'],
      ['DC.language', thread.language],
      ['DC.subject', thread.theme.name],
    ],
    // A page that leaves posts out is no picture of the conversation.
    jsonLd: filter ? undefined : conversation(page, opening),
  }
}

function conversation({ thread, posts }: ThreadPage, opening: PostView | undefined): Thing | undefined {
  // What was taken back says nothing.
  if (opening?.withdrawnAt) return undefined
  const others = posts.filter(({ number, withdrawnAt }) => number > 1 && !withdrawnAt)
  const facts = {
    url: absolute(threadPath(thread.id, thread.slug)),
    inLanguage: thread.language,
    datePublished: thread.createdAt,
    dateModified: opening?.editedAt,
    author: personThing(thread.author),
    text: opening && plainText(opening.html),
  }
  const said = (post: PostView, type: string): Thing =>
    thing(type, {
      text: plainText(post.html),
      url: absolute(postPath(thread.id, thread.slug, post.number, POSTS_PER_PAGE)),
      author: post.author && personThing(post.author),
      datePublished: post.createdAt,
      dateModified: post.editedAt,
      inLanguage: post.language,
    })
  if (thread.kind !== 'question')
    return thing('DiscussionForumPosting', {
      ...facts,
      headline: thread.title,
      articleSection: thread.theme.name,
      commentCount: thread.replyCount,
      comment: others.map((post) => said(post, 'Comment')),
    })
  // The one who asked does not answer: what they add is a comment.
  const byAsker = ({ author }: PostView): boolean => author?.publicId === thread.author.publicId
  const answers = others.filter((post) => !byAsker(post))
  return thing('QAPage', {
    url: facts.url,
    name: thread.title,
    inLanguage: thread.language,
    mainEntity: thing('Question', {
      ...facts,
      name: thread.title,
      answerCount: thread.replyCount,
      acceptedAnswer: answers.filter(({ helped }) => helped).map((post) => said(post, 'Answer')),
      suggestedAnswer: answers.filter(({ helped }) => !helped).map((post) => said(post, 'Answer')),
      comment: others.filter(byAsker).map((post) => said(post, 'Comment')),
    }),
  })
}
