import { describe, expect, it } from 'vitest'
import {
  hasNationalControlDigits,
  isDufNumber,
  kindOfDate,
  nationalNumberKind,
} from '#server/platform/identifier-checksums.plain.ts'
import {
  blockingIdentifier,
  findIdentifiers,
  type IdentifierSeverity,
  type IdentifierType,
  identifierVerdict,
} from '#server/platform/identifiers.plain.ts'

const FNR = '13097248022'
const DUF = '201512345609'
const TENOR = '10915596784'

/** Nine digits with today's two control digits: for numbers that nobody can have. */
const withControlDigits = (nine: string): string => {
  const control = (digits: string, weights: readonly number[]) => {
    const rest = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11
    return digits + ((11 - rest) % 11)
  }
  const eleven = control(control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
  if (eleven.length !== 11) throw new Error('These nine digits have no control digits')
  return eleven
}

const FH = withControlDigits('800000000')

const inScript = (zero: number, digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

const summary = (text: string): string[] => findIdentifiers(text).map(({ type, severity }) => `${severity} ${type}`)

describe('control digits', () => {
  it.each<[string, IdentifierType, string]>([
    [FNR, 'fnr', 'a birth number'],
    ['29029648784', 'fnr', '29 February in a leap year'],
    ['29020075838', 'fnr', '29 February in the year 00'],
    ['15021951940', 'fnr', 'a control digit that comes out as 11 and is written 0'],
    ['53097248016', 'd_number', 'a D-number'],
    ['13527248013', 'h_number', 'an H-number'],
    ['68467038838', 'dh_number', 'a number that is both D and H'],
    [TENOR, 'synthetic', 'a Tenor number'],
    ['50846202355', 'synthetic', 'a Tenor D-number'],
    ['02013299997', 'fnr', 'a number of 2032 under the new rule'],
    ['30108299920', 'fnr', 'a number with remainder 0, valid under both rules'],
    ['30108299939', 'fnr', 'a number with remainder 1, valid only under the rule of 2032'],
    ['70108299914', 'd_number', 'a D-number under the rule of 2032'],
    [FH, 'fh_number', 'an FH-number, without a date'],
  ])('take %s for %s: %s', (digits, kind) => {
    expect(nationalNumberKind(digits)).toBe(kind)
  })

  it.each([
    ['13097248032', 'the first control digit is wrong'],
    ['13097248023', 'the second control digit is wrong'],
    ['02013299987', 'the first control digit is wrong under the rule of 2032 too'],
    ['02013299996', 'the second control digit is wrong under the rule of 2032 too'],
    ['29020112345', 'there was no 29 February in 2001 and the control digits are wrong'],
    ['32127248022', 'no month has 32 days'],
    ['13137248022', 'there is no thirteenth month'],
  ])('refuse %s: %s', (digits) => {
    expect(nationalNumberKind(digits)).toBeUndefined()
  })

  it.each([
    ['320190101', 'no month has 32 days'],
    ['290201100', '2001 was no leap year'],
    ['310690100', 'June has 30 days'],
    ['001290100', 'there is no day 0'],
    ['400190101', 'day 40 is neither a day nor a D-number'],
    ['010090100', 'there is no month 0'],
    ['019390101', 'month 93 is no test month'],
    ['720190100', 'a D-number has at most day 71'],
  ])('that are right do not save a date that is not: %s, %s', (nine) => {
    const digits = withControlDigits(nine)
    expect(hasNationalControlDigits(digits)).toBe(true)
    expect(kindOfDate(digits)).toBeUndefined()
    expect(nationalNumberKind(digits)).toBeUndefined()
  })

  it('of a DUF number are a remainder in two digits, after a year of the 20th or 21st century', () => {
    expect(isDufNumber(DUF)).toBe(true)
    expect(isDufNumber('201512345610')).toBe(false)
    expect(isDufNumber('201512345690')).toBe(false)
    expect(isDufNumber('231512345605')).toBe(false)
  })
})

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

describe('the guard asks first', () => {
  it.each([TENOR, '109155 96784', '10.91.55-96784', '50846202355', withControlDigits('018190101')])(
    'about a Tenor test number, which is nobody’s: %s',
    (written) => {
      expect(summary(`fnr ${written}`)).toEqual(['warn synthetic'])
    },
  )

  it.each(['1309.72.48022', '1309 72 48022', '1309.72.48022 is not my fnr'])(
    'about the form of an account: %s',
    (text) => {
      expect(summary(text)).toEqual(['warn fnr'])
    },
  )

  it.each([
    `konto ${FNR}`,
    `Kontonummer: ${FNR}`,
    `lønnskontoen er ${FNR}`,
    `Please pay to account ${FNR}`,
    `fnr kommer senere, konto: ${FNR}`,
    `${FNR} (account, not fnr)`,
  ])('when a word for an account is the nearer one: %s', (text) => {
    expect(summary(text)).toEqual(['warn fnr'])
  })

  it.each([`konto og fnr: ${FNR}`, `${FNR} er fnr, konto kommer`, `konto ${FNR} fnr`, `konto${'.'.repeat(41)}${FNR}`])(
    'but not when the word for an account is no nearer: %s',
    (text) => {
      expect(summary(text)).toEqual(['block fnr'])
    },
  )

  it.each([
    'fnr',
    'f.nr.',
    'FNR',
    'Fødselsnummer',
    'fodselsnr',
    'fødselsnummeret',
    'fødsels- og personnummer',
    'personnummer',
    'Personnr.',
    'pnr',
    'D-nummer',
    'd-nr',
    'dnr',
    'D number',
    'H-nummer',
    'FH-nummer',
    'DUF',
    'DUF-nummer',
    'dufnr',
    'national identity number',
    'national ID',
    'personal number',
    'birth number',
  ])('when a mistyped number stands near “%s”', (word) => {
    expect(findIdentifiers(`${word} 13097248032`)).toMatchObject([
      { type: 'possible', severity: 'warn', start: word.length + 1, end: word.length + 12 },
    ])
    expect(summary(`130972 48032 (${word})`)).toEqual(['warn possible'])
  })

  it.each([
    ['fnr 201512345610', 'twelve digits that are no DUF number'],
    [`fnr${'.'.repeat(40)}13097248032`, 'forty characters after the word'],
    [`13097248032${'.'.repeat(40)}fnr`, 'forty characters before the word'],
  ])('up to forty characters away: %s', (text) => {
    expect(summary(text)).toEqual(['warn possible'])
  })
})

describe('the guard keeps quiet', () => {
  it.each([
    ['13097248032', 'wrong control digits and no word near'],
    [`fnr${'.'.repeat(41)}13097248032`, 'wrong control digits and the word too far before'],
    [`13097248032${'.'.repeat(41)}fnr`, 'wrong control digits and the word too far after'],
    ['fnr og konto 13097248032', 'wrong control digits beside an account'],
    ['fnr 1309.72.48032', 'wrong control digits in the form of an account'],
    ['dufour fra Paris 13097248032', 'a word that only begins like DUF'],
    ['1234567890', 'ten digits'],
    [`${FNR}1`, 'a digit touches the end'],
    [`1${FNR}`, 'a digit touches the start'],
    [`1\u200b${FNR}`, 'a digit touches the start, seemingly apart'],
    [`${DUF}0`, 'a digit touches a DUF number'],
    ['1130972 48022', 'a digit touches the first group'],
    ['130972 480221', 'a digit touches the last group'],
    ['130972, 48022', 'two numbers in a list'],
    ['1 309 724 8022', 'a count with separated thousands'],
    ['2015-123456-09', 'the form of EudraCT'],
    ['EudraCT 2015\u2013123456\u201309', 'the form of EudraCT with en dashes'],
    ['Dufour, trial 2015-123456-09', 'the form of EudraCT beside a name that begins like DUF'],
    ['fnr? no, trial 2015-123456-09', 'the form of EudraCT, DUF not near'],
    ['', 'nothing'],
    ['Migration: Health in everything we do', 'no digits'],
  ])('about %j: %s', (text) => {
    expect(findIdentifiers(text)).toEqual([])
  })

  it.each([
    [`https://doi.org/10.1000/${FNR}`, 'DOI'],
    [`doi:10.1000/x.130972-48022`, 'DOI'],
    [`10.1016/S0140(${FNR})x`, 'DOI with parentheses'],
    [`https://example.org/?doi=10.1000%2F${FNR}`, 'DOI inside a URL'],
    ['fnr? https://orcid.org/0000-0002-1825-0097', 'ORCID'],
    ['pasient, PMID: 130972', 'PMID'],
    ['pasient, PMID 13097248', 'PMID'],
    ['fnr NCT01309724, ISRCTN13097248', 'trial numbers'],
    ['fnr ISBN 978-82-15-02345-6', 'ISBN'],
    ['pasient, ISBN 1-130972-48-0', 'ISBN of ten digits'],
    ['pasient, 978-1-130972-48-0', 'ISBN without its name'],
    ['+13097248022', 'telephone in North America'],
    ['+1 309 724 8022', 'telephone in North America, spaced'],
    [`+86 ${FNR}`, 'telephone in China'],
    [`0086 ${FNR}`, 'telephone in China with 00'],
    ['fnr 004791234567', 'telephone in Norway with 00'],
    ['fnr: ring +47 91 23 45 67', 'telephone in Norway'],
    ['fnr +44 (0)20 7946 0958', 'telephone in Britain'],
  ])('about %s: %s', (text) => {
    expect(findIdentifiers(text)).toEqual([])
  })

  it.each([
    `10.1000/182 ${FNR}`,
    `(https://doi.org/10.1000/182)${' '}${FNR}`,
    `PMID: ${FNR}`,
    `ISBN ${FNR}`,
    `NCT${FNR}`,
    `978 ${FNR}`,
    `+46 70 123 45 67 ${FNR}`,
    '+46 70 123 45 67 130972 48022',
    '+47 91 23 45 67 13 09 72 48022',
    '+299 12 34 56 13 09 72 48022',
  ])('but not about a number beside a reference or too long for one: %s', (text) => {
    expect(summary(text)).toEqual(['block fnr'])
  })

  it('about the EudraCT form only until DUF stands near', () => {
    expect(summary('DUF 2015-123456-09')).toEqual(['block duf'])
    expect(summary('2015-123456-09 er dufnummeret')).toEqual(['block duf'])
    expect(summary('DUF 2015-123456-10')).toEqual(['warn possible'])
    expect(summary(`DUF${'.'.repeat(41)}2015-123456-09`)).toEqual([])
  })
})

describe('the start of a number', () => {
  it.each(['fnr 130972', 'pasient 130972', 'The patient (130972) waited', 'født 130972', 'D-nummer 530972'])(
    'is a hint after a word for a person: %s',
    (text) => {
      expect(summary(text)).toEqual(['hint birth_date'])
    },
  )

  it.each([
    ['130972', 'no word'],
    ['pasient 139972', 'no date'],
    ['120950 pasienter', 'a count of patients'],
    ['patients: 120950', 'more than one patient'],
    ['pasient 130972,5', 'a decimal number'],
    ['pasient 1.130972', 'a decimal number'],
    ['pasient 1309725', 'seven digits'],
    ['pasient 13.09.72', 'a date in the ordinary way'],
    ['pasient i 2015-130972-09', 'the middle of a trial number'],
  ])('is nothing otherwise: %s, %s', (text) => {
    expect(findIdentifiers(text)).toEqual([])
  })
})

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
