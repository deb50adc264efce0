import { describe, expect, it } from 'vitest'
import { isSameWork, titleKeyOf, type WorkFacts } from '#server/findings/same-work.ts'

const work = (changes: Partial<WorkFacts> & { title?: string } = {}): WorkFacts => {
  const { title = 'Interpreters in primary care', ...facts } = changes
  return { type: 'article-journal', titleKey: titleKeyOf(title), year: 2020, doi: null, ...facts }
}

describe('two records are of the same work', () => {
  it.each<[string, WorkFacts, WorkFacts, boolean]>([
    ['with the same title and year', work(), work(), true],
    ['with the same title, spelled otherwise', work(), work({ title: 'Inter- preters in  PRIMARY care.' }), true],
    [
      'with the same DOI and title, of different years',
      work({ doi: '10.1/a' }),
      work({ doi: '10.1/a', year: 2022 }),
      true,
    ],
    ['where one has no DOI', work({ doi: '10.1/a' }), work(), true],
    ['not with different DOIs', work({ doi: '10.1/a' }), work({ doi: '10.1/b' }), false],
    ['not with the same DOI alone', work({ doi: '10.1/a' }), work({ doi: '10.1/a', title: 'Another' }), false],
    ['not with the same title alone', work(), work({ year: 2021 }), false],
    ['not with other first authors', work({ firstAuthor: 'Haugen' }), work({ firstAuthor: 'Osman' }), false],
    ['with one author unknown', work({ firstAuthor: 'Haugen' }), work(), true],
    ['not without a title', work({ title: '' }), work({ title: '' }), false],
  ])('%s', (_why, one, other, same) => {
    expect(isSameWork(one, other)).toBe(same)
    expect(isSameWork(other, one)).toBe(same)
  })

  const chapter = (title: string, container: string, doi: string | null = null) =>
    work({ type: 'chapter', title, container, doi })
  it.each<[string, WorkFacts, WorkFacts, boolean]>([
    [
      'as chapters that share the DOI of their book',
      chapter('One', 'Book', '10.1/b'),
      chapter('Two', 'Book', '10.1/b'),
      false,
    ],
    ['as introductions to different books', chapter('Introduction', 'This'), chapter('Introduction', 'That'), false],
    ['as the same chapter twice', chapter('One', 'The Book'), chapter('One', 'The book'), true],
  ])('%s: %#', (_why, one, other, same) => {
    expect(isSameWork(one, other)).toBe(same)
  })
})

describe('the key of a title', () => {
  it.each([
    ['Å være – eller ikke?', 'a være eller IKKE'],
    ['Café', 'Cafe\u0301'],
    ['ﬁndings', 'findings'],
  ])('is the same for %s and %s', (one, other) => {
    expect(titleKeyOf(one)).toBe(titleKeyOf(other))
  })

  it('keeps letters of every script', () => {
    expect(titleKeyOf('الصحة 2')).toBe('الصحة2')
  })
})
