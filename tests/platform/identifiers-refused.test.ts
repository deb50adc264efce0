import { describe, expect, it } from 'vitest'
import { blockingIdentifier, findIdentifiers, type IdentifierType } from '#server/platform/identifiers.plain.ts'
import { DUF, FH, FNR, inScript, summary } from './identifier-vectors.ts'

describe('the guard refuses', () => {
  it.each<[string, IdentifierType]>([
    [FNR, 'fnr'],
    ['53097248016', 'd_number'],
    ['13527248013', 'h_number'],
    ['68467038838', 'dh_number'],
    ['30108299939', 'fnr'],
    [DUF, 'duf'],
  ])('a text with %s in it: %s', (digits, type) => {
    const text = `She came in 2019, ${digits}, and asked for an interpreter.`
    expect(findIdentifiers(text)).toEqual([{ type, severity: 'block', start: 18, end: 18 + digits.length }])
  })

  it.each([
    ['130972 48022', 'six and five with a space'],
    ['130972-48022', 'six and five with a dash'],
    ['130972 - 48022', 'six and five with a dash between spaces'],
    ['130972\u00a048022', 'six and five with a no-break space'],
    ['130972\u200948022', 'six and five with a thin space'],
    ['130972 \t 48022', 'six and five with several spaces'],
    ['130972\n48022', 'six and five on two lines'],
    ['130972\u201348022', 'six and five with an en dash'],
    ['130972\u201148022', 'six and five with a non-breaking hyphen'],
    ['130972\u221248022', 'six and five with a minus sign'],
    ['130972/48022', 'six and five with a slash'],
    ['130972_48022', 'six and five with an underscore, as in file names'],
    ['130972\\_48022', 'six and five with an underscore as Markdown escapes it'],
    ['13.09.72 48022', 'a dotted date and five with a space'],
    ['13.09.72-48022', 'a dotted date and five with a dash'],
    ['13.09.7248022', 'a dotted date and five at once'],
    ['13 09 72 48022', 'a spaced date and five'],
    ['13/09/72 48022', 'a date with slashes and five'],
    ['13\u00b709\u00b772 48022', 'a date with middle dots and five'],
    ['1309 7248022', 'four and seven, the last separator left out'],
    ['130972.48022', 'four, two and five, the first separator left out'],
  ])('a birth number however it is written: %j, %s', (written) => {
    const text = `Name: ${written}.`
    expect(findIdentifiers(text)).toEqual([{ type: 'fnr', severity: 'block', start: 6, end: 6 + written.length }])
  })

  it.each([
    [DUF, 'bare'],
    ['2015 123456 09', 'four, six and two'],
    ['2015 12345609', 'the last separator left out'],
    ['2015123456-09', 'one dash alone'],
    ['2015.123456.09', 'dots'],
  ])('a DUF number however it is written: %s, %s', (written) => {
    expect(findIdentifiers(written)).toEqual([{ type: 'duf', severity: 'block', start: 0, end: written.length }])
  })

  it.each([
    ['Arabic-Indic', 0x0660],
    ['Persian and Urdu', 0x06f0],
    ['Devanagari', 0x0966],
    ['Bengali', 0x09e6],
    ['Burmese', 0x1040],
    ['Khmer', 0x17e0],
    ['N’Ko', 0x07c0],
    ['Adlam', 0x1e950],
    ['full-width', 0xff10],
    ['mathematical monospace', 0x1d7f6],
    ['Eastern Pwo Karen (right after the ten of Pa’o Karen)', 0x116da],
  ])('a number in %s digits', (_, zero) => {
    for (const written of [FNR, '130972-48022', '13.09.72 48022', DUF]) {
      const text = `\u{1f642} ${inScript(zero, written)} \u0627`
      expect(blockingIdentifier(text)).toMatchObject({ start: 3, end: text.length - 2 })
    }
  })

  it.each([
    ['fødselsnummer 13.09.1972 48022', 14],
    ['fødselsnummer: 130972, 48022', 15],
    ['fnr 130972 (48022', 4],
    ['personnummer 130972:48022', 13],
    ['fnr | 13 09 1972 | 48022', 6],
    ['130972 / 48022 er fødselsnummeret', 0],
  ])('a number written loosely beside the word for it: %s', (text, start) => {
    const end = text.indexOf('48022') + 5
    expect(blockingIdentifier(text)).toEqual({ type: 'fnr', severity: 'block', start, end })
  })

  it('a number in two kinds of digits at once', () => {
    expect(summary(`${inScript(0x06f0, '130972')}48022`)).toEqual(['block fnr'])
  })

  it('a date with Arabic punctuation', () => {
    expect(summary(`${inScript(0x0660, '13')}\u066b${inScript(0x0660, '09')}\u066b72 48022`)).toEqual(['block fnr'])
  })

  it.each([
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a left-to-right mark', '\u200e'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['an Arabic letter mark', '\u061c'],
    ['a combining grapheme joiner', '\u034f'],
    ['a variation selector', '\ufe0f'],
    ['a Hangul filler', '\u3164'],
    ['a tag character', '\u{e0041}'],
    ['a strike-through', '\u0336'],
    ['a keycap', '\ufe0f\u20e3'],
  ])('a number with %s after every digit, and points at all of it', (_, mark) => {
    const written = FNR.split('').join(mark)
    const text = `${mark}x ${written}${mark} y`
    const start = mark.length + 2
    expect(findIdentifiers(text)).toEqual([{ type: 'fnr', severity: 'block', start, end: start + written.length }])
  })

  it.each([
    `fnr${FNR}`,
    `${FNR}kvinne`,
    `(${FNR})`,
    `"${FNR}"`,
    `journal_${FNR}.pdf`,
    `https://example.org/p/${FNR}?x=1`,
    `+47 ${FNR}`,
    `0047 ${FNR}`,
    `+1 ${FNR}`,
    `0010 ${FNR}`,
    `alder+${FNR}`,
    `-${FNR}-`,
    `1.${FNR}`,
    `at the NAV-kontoret: ${FNR}`,
    `On account of ${FNR}`,
    `taken into account: ${FNR}`,
    `This accounts for ${FNR}`,
  ])('a number whatever stands beside it: %s', (text) => {
    const start = text.indexOf(FNR)
    expect(findIdentifiers(text)).toEqual([{ type: 'fnr', severity: 'block', start, end: start + 11 }])
  })

  it('an FH-number only near a word for such numbers', () => {
    expect(summary(`FH-nummer ${FH}`)).toEqual(['block fh_number'])
    expect(summary(`${FH} er hans hjelpenummer`)).toEqual(['block fh_number'])
    expect(summary(`The sample was ${FH} in all`)).toEqual(['hint fh_number'])
    expect(summary(`Konto ${FH}`)).toEqual([])
  })
})
