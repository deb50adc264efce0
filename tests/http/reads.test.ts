import { describe, expect, it } from 'vitest'
import { membersReads, pickReads, READS_COOKIE, readsCookie, readsKey } from '#server/http/reads.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'

describe('the languages that somebody without a session reads', () => {
  it.each<[what: string, chosen: string | undefined, accept: string | undefined, reads: string[]]>([
    ['those of the browser', undefined, 'ar-SY,ar;q=0.9,en;q=0.8', ['en', 'ar']],
    ['that of the interface alone', undefined, undefined, ['en']],
    ['Norwegian by its old tag', undefined, 'no', ['en', 'nb']],
    ['those chosen, whatever the browser says', 'so.ti', 'ar,en', ['so', 'ti']],
    ['those chosen, that of the interface first', 'ar.en', 'nb', ['en', 'ar']],
    ['none that we do not have', 'zz.constructor', 'zz,*;q=0.5', ['en']],
    ['a few at the most', undefined, TEXT_LANGUAGES.join(','), ['en', 'nb', 'se', 'ar', 'fa']],
    ['what an endless header begins with', undefined, `ar,${'x'.repeat(9_000)},uk`, ['en', 'ar']],
  ])('are %s', (_what, chosen, accept, reads) => {
    expect(pickReads('en', chosen, accept)).toEqual(reads)
  })

  it('are found again in the cookie that keeps them', () => {
    const [, value] = new RegExp(`^${READS_COOKIE}=([^;]*);`).exec(readsCookie(['ar', 'uk'])) ?? []
    expect(pickReads('en', value, undefined)).toEqual(['ar', 'uk'])
  })

  it('make the key of a page only where there is more to tell than the language of the interface', () => {
    expect([readsKey('en', ['en']), readsKey('en', ['en', 'ar']), readsKey('en', ['ar', 'uk'])]).toEqual([
      '',
      '+ar',
      '=ar+uk',
    ])
  })
})

it('a member’s are those of the profile, that of the interface first', () => {
  expect(membersReads('en', ['nb', 'ar', 'en'])).toEqual(['en', 'nb', 'ar'])
  expect(membersReads('en', ['ar'])).toEqual(['ar'])
})
