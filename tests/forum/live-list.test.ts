import { describe, expect, it } from 'vitest'
import { belongs } from '#app/forum/live-list.ts'
import type { ThreadNews } from '#server/realtime/terms.ts'

const filedUnder = { theme: 'primary-care', kind: 'question', voice: 'interpreter' }
const news = (name: ThreadNews['name'], more: Partial<ThreadNews> = {}): ThreadNews => ({
  name,
  threadId: 1,
  revision: 2,
  postCount: 2,
  filedUnder,
  ...more,
})

describe('news of a thread', () => {
  it.each([
    ['an opened thread concerns the list of everything', news('thread.opened'), {}, true],
    ['so does a reply', news('post.added'), {}, true],
    ['an edit does not', news('post.revised'), {}, false],
    ['nor does a withdrawn post', news('post.withdrawn'), {}, false],
    ['its theme’s list is concerned', news('post.added'), { theme: 'primary-care' }, true],
    ['another theme’s is not', news('post.added'), { theme: 'digital-health' }, false],
    ['its kind’s list is concerned', news('thread.opened'), { kind: 'question' }, true],
    ['another kind’s is not', news('thread.opened'), { kind: 'call' }, false],
    ['the list of the group that spoke is concerned', news('post.added'), { group: 'interpreter' }, true],
    ['another group’s is not', news('post.added'), { group: 'ngo' }, false],
    ['a new question waits for an answer', news('thread.opened'), { waiting: true }, true],
    ['a reply makes none wait', news('post.added'), { waiting: true }, false],
    [
      'a call waits for no answer',
      news('thread.opened', { filedUnder: { ...filedUnder, kind: 'call' } }),
      { waiting: true },
      false,
    ],
    ['news that does not say where concerns no list', news('post.added', { filedUnder: undefined }), {}, false],
  ] as const)('%s', (_sentence, what, filter, expected) => {
    expect(belongs(what, filter)).toBe(expected)
  })
})
