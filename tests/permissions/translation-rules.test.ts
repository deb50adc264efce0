import { describe, expect, it } from 'vitest'
import type { TranslationFacts } from '#server/permissions/translations.ts'
import { translationRules } from '#server/permissions/translations.ts'
import { ACTORS, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const original = (changes: Partial<TranslationFacts['original']> = {}) => ({
  language: 'ar',
  withdrawn: false,
  thread: { audience: 'public' },
  ...changes,
})

/** A translation from Arabic into Norwegian by “the author”, before somebody who reads both. */
const facts = (changes: Partial<TranslationFacts> = {}): TranslationFacts => ({
  original: original(),
  language: 'nb',
  reads: ['ar', 'nb'],
  translatorId: 'author',
  state: 'draft',
  stale: false,
  ...changes,
})

const OTHERS = MEMBERS.filter((name) => name !== 'the author')
const AMONG_MEMBERS = { original: original({ thread: { audience: 'members' } }) }
const WITHDRAWN = { original: original({ withdrawn: true }) }
const OF_NORWEGIAN = { original: original({ language: 'nb' }) }

const TABLE: RuleTable = {
  'translation.read': [
    ['a public post', facts(), EVERYBODY],
    ['a post among members', facts(AMONG_MEMBERS), MEMBERS],
    ['a withdrawn post', facts(WITHDRAWN), NOBODY],
  ],
  'translation.offer': [
    ['a post in another language', facts(), MEMBERS],
    ['a post among members', facts(AMONG_MEMBERS), MEMBERS],
    ['a withdrawn post', facts(WITHDRAWN), NOBODY],
    ['a post in the same language', facts(OF_NORWEGIAN), NOBODY],
    ['a post whose language the asker does not read', facts({ reads: ['nb', 'en'] }), NOBODY],
    ['a post, into a language that the asker does not read', facts({ reads: ['ar', 'en'] }), NOBODY],
    ['a post, by somebody who has named no language', facts({ reads: [] }), NOBODY],
  ],
  'translation.replace': [
    ['a draft', facts(), NOBODY],
    ['a checked one', facts({ state: 'checked' }), NOBODY],
    ['a disputed one', facts({ state: 'disputed' }), OTHERS],
    ['a stale one', facts({ state: 'checked', stale: true }), OTHERS],
    ['a disputed one in a language that the asker does not read', facts({ state: 'disputed', reads: ['ar'] }), NOBODY],
    ['a stale one of a withdrawn post', facts({ ...WITHDRAWN, stale: true }), NOBODY],
  ],
  'translation.revise': [
    ['a draft', facts(), ['the author']],
    ['a checked one', facts({ state: 'checked' }), ['the author']],
    ['a disputed one', facts({ state: 'disputed' }), ['the author']],
    ['one of a withdrawn post', facts(WITHDRAWN), NOBODY],
  ],
  'translation.withdraw': [
    ['a draft', facts(), ['the author']],
    ['a checked one, its languages not named any more', facts({ state: 'checked', reads: [] }), ['the author']],
    ['one of a withdrawn post', facts(WITHDRAWN), NOBODY],
  ],
  'translation.check': [
    ['a draft', facts(), OTHERS],
    ['a draft among members', facts(AMONG_MEMBERS), OTHERS],
    ['a draft whose original the asker does not read', facts({ reads: ['nb'] }), NOBODY],
    ['a draft that the asker does not read', facts({ reads: ['ar'] }), NOBODY],
    ['a stale draft', facts({ stale: true }), NOBODY],
    ['a checked one', facts({ state: 'checked' }), NOBODY],
    ['a disputed one', facts({ state: 'disputed' }), NOBODY],
    ['one of a withdrawn post', facts(WITHDRAWN), NOBODY],
  ],
  'translation.dispute': [
    ['a draft', facts(), OTHERS],
    ['a checked one', facts({ state: 'checked' }), OTHERS],
    ['a stale one', facts({ stale: true }), OTHERS],
    ['a disputed one', facts({ state: 'disputed' }), NOBODY],
    ['one that the asker does not read', facts({ reads: ['ar', 'en'] }), NOBODY],
    ['one of a withdrawn post', facts(WITHDRAWN), NOBODY],
  ],
}

describe('with translations', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(translationRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})
