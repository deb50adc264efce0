import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several, tick } from '#server/platform/parse.ts'

const read = (bounds: Parameters<typeof guardedText>[0], text: unknown): unknown => {
  try {
    return parse(z.object({ text: guardedText(bounds) }), { text }).text
  } catch (error) {
    return (error as { fields: Record<string, unknown> }).fields.text
  }
}

describe('a text that people write', () => {
  it.each<[string, Parameters<typeof guardedText>[0], unknown, unknown]>([
    ['is trimmed', { max: 10 }, '  hei  ', 'hei'],
    ['is composed the same way whatever typed it', { max: 10 }, 'bla\u030abær', 'blåbær'],
    ['has one kind of line break', { max: 10 }, 'a\r\nb\rc', 'a\nb\nc'],
    ['on one line has none', { max: 10, line: true }, 'a\r\n\tb', 'a b'],
    ['may be empty when nothing is asked', { max: 10 }, '', ''],
    ['may not be empty otherwise', { min: 2, max: 10 }, '   ', { key: 'field.missing' }],
    ['may not be of ink that nobody sees', { min: 2, max: 10 }, '\u200b\u3164\u2800', { key: 'field.missing' }],
    ['is counted in characters, not in halves of them', { min: 2, max: 4 }, '😀😀😀😀', '😀😀😀😀'],
    ['is too short', { min: 3, max: 4 }, 'ab', { key: 'field.too_short', values: { min: 3 } }],
    ['is too long', { min: 2, max: 4 }, 'abcde', { key: 'field.too_long', values: { max: 4 } }],
    ['has room for the line breaks of a browser', { max: 3 }, 'a\r\nb', 'a\nb'],
    ['keeps joiners that Persian needs', { max: 10 }, 'می\u200cخواهم', 'می\u200cخواهم'],
    ['on one line cannot turn what follows', { max: 20, line: true }, 'a\u202eb\u2066c', 'abc'],
    ['holds no NUL', { max: 10 }, 'a\u0000b', { key: 'field.characters' }],
    ['holds no escape', { max: 10 }, 'a\u001b[31m', { key: 'field.characters' }],
    ['holds no half of a character', { max: 10 }, 'a\udc00', { key: 'field.characters' }],
    [
      'holds no identity number',
      { max: 50 },
      'hun er 13097248022',
      { key: 'identifier.on_line_fnr', values: { line: 1 } },
    ],
    [
      'is told which line holds one, and of which kind',
      { max: 90 },
      ' \r\nTo linjer\r\nhun er 530972 48016',
      { key: 'identifier.on_line_d_number', values: { line: 3 } },
    ],
    ['on one line is told the kind', { max: 50, line: true }, 'DUF 201512345609', { key: 'identifier.found_duf' }],
    [
      'holds none in other digits either',
      { max: 50 },
      '١٣٠٩٧٢٤٨٠٢٢',
      { key: 'identifier.on_line_fnr', values: { line: 1 } },
    ],
    ['is no list', { max: 10 }, ['a'], { key: 'field.missing' }],
    ['is no megabyte', { max: 10 }, 'x'.repeat(1e6), { key: 'field.too_long', values: { max: 10 } }],
  ])('%s', (_title, bounds, given, expected) => {
    expect(read(bounds, given)).toEqual(expected)
  })
})

describe('reading a form', () => {
  const form = z.object({
    which: several(z.enum(['a', 'b', 'c']), { min: 1, max: 4 }),
    yes: tick,
    note: z.string().max(5),
  })

  it.each<[string, unknown, unknown]>([
    ['one of several', { which: 'a', note: '' }, { which: ['a'], yes: false, note: '' }],
    [
      'several, doubles dropped',
      { which: ['a', 'b', 'a'], yes: 'on', note: '' },
      { which: ['a', 'b'], yes: true, note: '' },
    ],
  ])('takes %s', (_title, input, output) => {
    expect(parse(form, input)).toEqual(output)
  })

  it.each<[string, unknown, unknown]>([
    [
      'everything that is wrong, once for each field',
      { which: 'd' },
      { which: { key: 'field.invalid' }, note: { key: 'field.missing' } },
    ],
    [
      'Zod’s own limits in our words',
      { which: 'a', note: 'abcdef' },
      { note: { key: 'field.too_long', values: { max: 5 } } },
    ],
    ['nothing chosen', { note: '' }, { which: { key: 'field.choose' } }],
    ['no form at all', null, {}],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"which":"a","note":""}}'),
      { which: { key: 'field.choose' }, note: { key: 'field.missing' } },
    ],
  ])('says %s', (_title, input, fields) => {
    expect(() => parse(form, input)).toThrow(expect.objectContaining({ status: 422, fields }))
  })
})
