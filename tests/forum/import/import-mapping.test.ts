import { describe, expect, test } from 'vitest'
import { GROUPS } from '#server/accounts/terms.ts'
import { kindOf, readMapping, themeOf, voiceOf } from '#server/forum/import/import-mapping.ts'

describe('a mapping', () => {
  test('gives theme and kind by the first of its tags that a question carries', () => {
    const mapping = readMapping({
      theme: { byTag: { posters: 'health-literacy', languages: 'language-interpreting' }, otherwise: 'access-rights' },
      kind: { byTag: { wanted: 'call' }, otherwise: 'question' },
    })
    expect(themeOf(mapping, ['languages', 'posters'])).toBe('health-literacy')
    expect(themeOf(mapping, ['constructor'])).toBe('access-rights')
    expect(kindOf(mapping, ['wanted'])).toBe('call')
    expect(kindOf(mapping, [])).toBe('question')
  })

  test('gives named people their group, and deals everybody else out over the groups, always alike', () => {
    const mapping = readMapping({ voice: { byUser: { '12': 'policymaker' }, otherwise: [...GROUPS] } })
    expect(voiceOf(mapping, '12')).toBe('policymaker')
    expect(voiceOf(mapping, '13')).toBe(voiceOf(mapping, '13'))
    expect(voiceOf(mapping, 'constructor')).toSatisfy((voice) => GROUPS.includes(voice))
    const dealt = new Set(Array.from({ length: 60 }, (_one, id) => voiceOf(mapping, String(id))))
    expect(dealt).toEqual(new Set(GROUPS))
  })

  test('keeps the default for what it leaves out', () => {
    expect(readMapping({ audience: 'members' })).toEqual({ ...readMapping(), audience: 'members' })
  })

  test.each([
    ['an unknown theme', { theme: { byTag: { a: 'nothing' }, otherwise: 'access-rights' } }],
    ['an unknown group', { voice: { byUser: { 1: 'doctor' }, otherwise: ['ngo'] } }],
    ['nobody to deal out to', { voice: { byUser: {}, otherwise: [] } }],
    ['a misspelt part', { themes: {} }],
    ['no mapping at all', ['theme']],
  ])('is refused for %s', (_what, given) => {
    expect(() => readMapping(given)).toThrow()
  })
})
