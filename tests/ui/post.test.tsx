import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { MessagesProvider } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import type { PostView } from '#server/forum/views.ts'
import { translate } from '#server/i18n/messages.ts'

const said: PostView = {
  number: 7,
  revision: 9,
  author: { publicId: 'nora', displayName: 'Nora Lien', pseudonym: false, tagline: '' },
  voice: 'clinician',
  language: 'en',
  html: '<p>Twenty minutes are not enough.</p>',
  translations: [],
  replyToNumber: null,
  helped: false,
  createdAt: '2026-09-15T10:00:00.000Z',
  editedAt: null,
  withdrawnAt: null,
  reactions: {},
}

const drawn = (post: PostView): string =>
  renderToStaticMarkup(
    <MessagesProvider locale="en" t={translate('en')}>
      <Post post={post} thread={{ id: 1, slug: 'twenty-minutes' }} />
    </MessagesProvider>,
  )

const wordsOf = (markup: string, id: string): string =>
  (new RegExp(`<(h3|a)\\b[^>]*\\bid="${id}"[^>]*>(.*?)</\\1>`).exec(markup)?.[2] ?? '').replace(/<[^>]*>/g, '')

it.each([
  ['a post', said, `Nora Lien ${translate('en')('group.clinician')}`],
  [
    'a withdrawn post',
    { ...said, author: null, html: '', withdrawnAt: said.createdAt },
    translate('en')('post.withdrawn'),
  ],
])('%s has a heading, and is named by it and by its time', (_what, post: PostView, heading) => {
  const markup = drawn(post)
  expect(markup).toMatch(/<article[^>]* aria-labelledby="p7-by p7-at"/)
  expect(markup).toMatch(/<h3 id="p7-by">/)
  expect(wordsOf(markup, 'p7-by')).toBe(heading)
  expect(wordsOf(markup, 'p7-at')).toBe('15 September 2026 at 12:00 · #7')
})
