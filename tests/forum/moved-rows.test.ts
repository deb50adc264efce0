import { describe, expect, it } from 'vitest'
import { type Heard, hear, movedRow } from '#app/forum/moved-rows.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import type { ThreadNews } from '#server/realtime/terms.ts'

const ROW: ThreadRowView = {
  id: 1,
  slug: 'a-thread',
  title: 'A thread',
  language: 'en',
  titles: [],
  kind: 'question',
  theme: { code: 'primary-care', name: 'Primary care' },
  place: null,
  addressedTo: null,
  answered: false,
  audience: 'public',
  author: { publicId: 'a', displayName: 'Nora', pseudonym: false, tagline: '' },
  voice: 'clinician',
  voices: { clinician: 1, ngo: 1 },
  replyCount: 1,
  revision: 2,
  lastActivityAt: '2026-11-01T08:00:00.000Z',
}
const LATER = new Date('2026-11-22T12:00:00.000Z')

const reply = (revision: number, voice: string, more: Partial<ThreadNews> = {}): ThreadNews => ({
  name: 'post.added',
  threadId: 1,
  revision,
  postCount: revision,
  filedUnder: { theme: 'primary-care', kind: 'question', voice },
  ...more,
})
const heardOf = (...news: ThreadNews[]): Heard | undefined =>
  news.reduce<Heard | undefined>((heard, one) => hear(heard, one, LATER), undefined)

describe('a row of a list that somebody looks at', () => {
  it('stays as it is when nothing was heard', () => {
    expect(movedRow(ROW, undefined)).toBe(ROW)
  })

  it('takes the count, the seat and the time of a reply', () => {
    expect(movedRow(ROW, heardOf(reply(3, 'interpreter')))).toEqual({
      ...ROW,
      revision: 3,
      replyCount: 2,
      voices: { clinician: 1, ngo: 1, interpreter: 1 },
      lastActivityAt: LATER.toISOString(),
    })
  })

  it('counts several replies, each once, whatever comes late or twice', () => {
    const heard = heardOf(reply(3, 'ngo'), reply(5, 'ngo'), reply(5, 'ngo'), reply(4, 'clinician'))
    expect(movedRow(ROW, heard)).toMatchObject({ revision: 5, replyCount: 4, voices: { clinician: 1, ngo: 3 } })
  })

  it('counts nothing that it was read with', () => {
    const heard = heardOf(reply(3, 'ngo'), reply(4, 'interpreter'))
    expect(movedRow({ ...ROW, revision: 4 }, heard)).toEqual({ ...ROW, revision: 4 })
    expect(movedRow({ ...ROW, revision: 3, voices: { clinician: 1, ngo: 2 } }, heard).voices).toEqual({
      clinician: 1,
      ngo: 2,
      interpreter: 1,
    })
  })

  it('is not more active because a reply was taken back', () => {
    const heard = heardOf(reply(3, 'ngo', { name: 'post.withdrawn', postCount: 1, filedUnder: undefined }))
    expect(movedRow(ROW, heard)).toEqual({ ...ROW, revision: 3, replyCount: 0 })
  })

  it('gives a voice that nobody knows no seat', () => {
    expect(movedRow(ROW, heardOf(reply(3, '__proto__'))).voices).toEqual(ROW.voices)
  })
})
