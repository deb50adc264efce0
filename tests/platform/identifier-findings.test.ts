import { describe, expect, it } from 'vitest'
import {
  blockingIdentifier,
  findIdentifiers,
  type IdentifierSeverity,
  identifierVerdict,
} from '#server/platform/identifiers.plain.ts'
import { DUF, FNR, TENOR } from './identifier-vectors.ts'

describe('a finding', () => {
  it.each([
    ['\u{1f469}\u200d\u2695\ufe0f ', 'an emoji of several code points'],
    ['\ufdfa ', 'a ligature that unfolds to eighteen letters'],
    ['\u337f \ufb03 \u2474 \u00bd ', 'characters that unfold to several'],
    ['\u0130stanbul ', 'a letter that grows in lower case'],
    ['a \r\n\t  \u2003 ', 'white space that is unified'],
    ['e\u0301\u0302 ', 'combining marks'],
    ['\ud800 ', 'half a surrogate pair'],
  ])('points at the number in the text as it was written, after %j: %s', (before) => {
    const [finding] = findIdentifiers(`${before}${FNR}${before}`)
    expect(finding).toEqual({ type: 'fnr', severity: 'block', start: before.length, end: before.length + 11 })
  })

  it('names kind and place and never the digits', () => {
    const [finding] = findIdentifiers(`x ${FNR}`)
    expect(Object.keys(finding ?? {}).sort()).toEqual(['end', 'severity', 'start', 'type'])
    expect(JSON.stringify(finding)).not.toMatch(/\d{3}/)
  })

  it('comes in reading order, each number once', () => {
    const text = `${TENOR}, 130972 48022; DUF ${DUF}\n1309.72.48022`
    expect(
      findIdentifiers(text).map(({ type, severity, start, end }) => [type, severity, text.slice(start, end)]),
    ).toEqual([
      ['synthetic', 'warn', TENOR],
      ['fnr', 'block', '130972 48022'],
      ['duf', 'block', DUF],
      ['fnr', 'warn', '1309.72.48022'],
    ])
  })

  it('that refuses is found behind those that do not', () => {
    expect(blockingIdentifier(`${TENOR} ${FNR}`)).toMatchObject({ type: 'fnr', start: 12, end: 23 })
    expect(blockingIdentifier(`${TENOR} 1309.72.48022`)).toBeUndefined()
  })
})

describe('the verdict on a text', () => {
  it.each<[string, IdentifierSeverity | undefined, number]>([
    ['Who has tried group consultations?', undefined, 0],
    ['pasient 130972', 'hint', 1],
    [`pasient 130972 er ikke ${TENOR}`, 'warn', 2],
    [`${TENOR}, ${FNR}`, 'block', 2],
  ])('is that of its gravest finding: %s', (text, severity, count) => {
    const verdict = identifierVerdict(text)
    expect(verdict.severity).toBe(severity)
    expect(verdict.findings).toHaveLength(count)
  })
})

describe('a hostile megabyte', () => {
  const megabyteOf = (piece: string): string => piece.repeat(Math.ceil(2 ** 20 / piece.length))
  it.each([
    ['one long number', '1'],
    ['single digits', '1 '],
    ['pairs of digits', '13 '],
    ['dates without an end', '13.09.72 4802 '],
    ['unfinished account forms', '1309.72.'],
    ['dashes', '1-'],
    ['separators alone', ' - . '],
    ['white space', '\t\n\u2003'],
    ['invisible characters', '\u200b\u202e'],
    ['ligatures', '\ufdfa'],
    ['Adlam digits', '\u{1e950}'],
    ['words', 'fnr konto duf pasient account '],
    ['one long word', 'dufn'],
    ['words and digits', 'fnr 13097248032 konto '],
    ['DOIs that open a parenthesis', '10.1000/a('],
    ['DOIs in one another', '10.1000/'],
    ['plus signs', '+'],
    ['country codes', '+46 '],
    ['telephones that never end', '+46 1 '],
    ['ISBNs', 'isbn 978 1 '],
    ['real numbers', `${FNR} `],
  ])('of %s is read to the end', (_, piece) => {
    const hostile = megabyteOf(piece)
    const findings = findIdentifiers(`${hostile} ; konto fnr ${FNR}`)
    expect(findings.at(-1)).toMatchObject({ type: 'fnr', severity: 'block', start: hostile.length + 13 })
  })

  it('of characters of every script is read to the end', () => {
    const codePoints = Array.from({ length: 0x2ffff }, (_, codePoint) => codePoint)
    const everything =
      String.fromCodePoint(...codePoints.slice(0, 100_000)) + String.fromCodePoint(...codePoints.slice(100_000))
    expect(blockingIdentifier(`${everything}; ${FNR}`)).toMatchObject({ start: everything.length + 2 })
  })
})
