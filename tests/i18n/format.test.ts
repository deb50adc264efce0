import { describe, expect, it } from 'vitest'
import {
  absoluteTime,
  dateInWords,
  dayAndTime,
  exactTime,
  formatNumber,
  inRow,
  listOfNames,
  relativeTime,
} from '#server/i18n/format.plain.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'

/** Wednesday, 11:16 in Oslo. */
const NOW = new Date('2026-03-18T10:16:00Z')
/** Intl sets thin, narrow and no-break spaces where people type a plain one. */
const plain = (text: string): string => text.replace(/\s/g, ' ')

describe('how long ago is said in words', () => {
  it.each<[string, string, string]>([
    ['2026-03-18T10:15:30Z', 'now', 'nå'],
    ['2026-03-18T10:17:00Z', 'now', 'nå'],
    ['2026-03-18T10:12:00Z', '4 minutes ago', 'for 4 minutter siden'],
    ['2026-03-18T10:15:00Z', '1 minute ago', 'for 1 minutt siden'],
    ['2026-03-18T09:16:00Z', '1 hour ago', 'for 1 time siden'],
    ['2026-03-17T10:17:00Z', '23 hours ago', 'for 23 timer siden'],
    ['2026-03-17T10:16:00Z', 'yesterday', 'i går'],
    ['2026-03-15T22:59:00Z', '3 days ago', 'for 3 døgn siden'],
    ['2026-03-11T10:16:00Z', '7 days ago', 'for 7 døgn siden'],
    ['2026-03-10T10:16:00Z', '10 March', '10. mars'],
    ['2025-03-10T10:16:00Z', '10 March 2025', '10. mars 2025'],
  ])('%s is "%s" in English and "%s" in Norwegian', (at, en, nb) => {
    expect(plain(relativeTime(new Date(at), NOW, 'en'))).toBe(en)
    expect(plain(relativeTime(new Date(at), NOW, 'nb'))).toBe(nb)
  })

  it('counts days by the calendar of the zone, not by 24 hours', () => {
    const beforeMidnightInOslo = new Date('2026-03-16T22:59:00Z')
    const afterMidnightInOslo = new Date('2026-03-16T23:01:00Z')
    const late = new Date('2026-03-18T22:00:00Z')
    expect(relativeTime(afterMidnightInOslo, late, 'en')).toBe('yesterday')
    expect(relativeTime(beforeMidnightInOslo, late, 'en')).toBe('2 days ago')
  })
})

describe('day and time of day', () => {
  it.each<[string, string]>([
    ['2026-03-18T08:12:00Z', 'today 09:12'],
    ['2026-03-17T08:12:00Z', 'yesterday 09:12'],
    ['2026-03-16T08:12:00Z', 'Monday 09:12'],
    ['2026-03-12T08:12:00Z', 'Thursday 09:12'],
    ['2026-03-11T08:12:00Z', '11 March 09:12'],
    ['2025-11-11T08:12:00Z', '11 November 2025 09:12'],
  ])('%s is "%s"', (at, said) => {
    expect(plain(dayAndTime(new Date(at), NOW, 'en'))).toBe(said)
  })

  it('follows the clock of the zone through the change to summer time', () => {
    expect(dayAndTime(new Date('2026-03-28T23:30:00Z'), new Date('2026-03-29T10:00:00Z'), 'nb')).toBe('i dag 00:30')
    expect(dayAndTime(new Date('2026-03-29T01:30:00Z'), new Date('2026-03-29T10:00:00Z'), 'nb')).toBe('i dag 03:30')
  })
})

it('an instant in full names its day, its time, and its zone where that matters', () => {
  const at = new Date('2026-07-01T07:05:00Z')
  expect(plain(absoluteTime(at, 'en'))).toBe('1 July 2026 at 09:05')
  expect(plain(absoluteTime(at, 'nb'))).toBe('1. juli 2026 kl. 09:05')
  expect(plain(absoluteTime(at, 'en', 'America/New_York'))).toBe('1 July 2026 at 03:05')
  expect(plain(exactTime(at, 'en'))).toMatch(/^1 July 2026 at 09:05 (CEST|GMT\+2)$/)
})

it.each<[Locale, string, string, string, string]>([
  ['nb', '1. juli 2026 kl. 09:05', 'i går 11:12', 'for 4 minutter siden', 'a, b'],
  ['nn', '1. juli 2026 kl. 09:05', 'i går 11:12', 'for 4 minutt sidan', 'a, b'],
  ['en', '1 July 2026 at 09:05', 'yesterday 11:12', '4 minutes ago', 'a, b'],
  ['ar', '1 يوليو 2026 في 09:05', 'أمس 11:12', 'قبل 4 دقائق', 'a، b'],
  ['uk', '1 липня 2026 р. о 09:05', 'учора 11:12', '4 хвилини тому', 'a, b'],
])(
  '%s has its own words for times, the clock of 24 hours, the digits of the rest of the page and its own comma',
  (locale, ...said) => {
    expect(
      [
        absoluteTime(new Date('2026-07-01T07:05:00Z'), locale),
        dayAndTime(new Date('2026-03-17T10:12:00Z'), NOW, locale),
        relativeTime(new Date('2026-03-18T10:12:00Z'), NOW, locale),
        inRow(['a', 'b'], locale),
      ].map(plain),
    ).toEqual(said)
  },
)

it('Nynorsk has the dates that the dictionary of languages knows, in browsers too that know none', () => {
  const known = new Intl.RelativeTimeFormat('nn-NO', { numeric: 'auto' })
  for (const days of [0, 1, 3, 5, 7]) {
    const at = new Date(NOW.getTime() - days * 86_400_000)
    expect(plain(relativeTime(at, NOW, 'nn'))).toBe(plain(known.format(-days, days === 0 ? 'second' : 'day')))
  }
  expect(relativeTime(new Date('2026-03-16T10:16:00Z'), NOW, 'nn')).toBe('i førgår')
  expect(relativeTime(new Date('2026-03-18T08:16:00Z'), NOW, 'nn')).toBe('for 2 timar sidan')
  const week = Array.from({ length: 5 }, (_, index) => new Date(NOW.getTime() - (index + 2) * 86_400_000))
  expect(week.map((day) => dayAndTime(day, NOW, 'nn').split(' ')[0])).toEqual([
    'måndag',
    'søndag',
    'laurdag',
    'fredag',
    'torsdag',
  ])
})

it('a date without a reference year keeps its year', () => {
  expect(dateInWords(NOW, 'en')).toBe('18 March 2026')
})

it.each<[Locale, string, string]>([
  ['en', '12,345', 'researchers, interpreters and policymakers'],
  ['nb', '12 345', 'researchers, interpreters og policymakers'],
  ['nn', '12 345', 'researchers, interpreters og policymakers'],
  ['ar', '12,345', 'researchers وinterpreters وpolicymakers'],
  ['uk', '12 345', 'researchers, interpreters і policymakers'],
])('numbers and lists of names follow %s', (locale, number, list) => {
  expect(plain(formatNumber(12_345, locale))).toBe(number)
  expect(listOfNames(['researchers', 'interpreters', 'policymakers'], locale)).toBe(list)
})
