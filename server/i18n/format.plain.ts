import { type Locale, REGIONAL } from './languages.plain.ts'
import { inNynorsk } from './nynorsk.plain.ts'

/** The zone in which times are shown unless something has a zone of its own. */
export const DEFAULT_ZONE = 'Europe/Oslo'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** The shapes in which an instant is said. */
const SHAPES = {
  clock: CLOCK,
  weekday: { weekday: 'long' },
  year: { year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  date: DATE,
  dateAndClock: { ...DATE, ...CLOCK },
  exact: { ...DATE, ...CLOCK, timeZoneName: 'short' },
  numbers: { year: 'numeric', month: 'numeric', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
type Shape = keyof typeof SHAPES

/** Formatters are dear to make and cheap to use: one per language, zone and shape. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: Locale, zone: string, shape: Shape): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${shape}`
  let format = formatters.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(REGIONAL[locale], { ...SHAPES[shape], timeZone: zone })
    formatters.set(key, format)
  }
  return format
}

/** Instants already said: the same posts are shown to many, each with several dates. */
const said = new Map<string, string>()
const MOST_SAID = 10_000

/** An instant in words or figures. */
function say(instant: Date, locale: Locale, zone: string, shape: Shape): string {
  const key = `${instant.getTime()} ${locale} ${zone} ${shape}`
  const known = said.get(key)
  if (known !== undefined) return known
  const words = inOwnWords(dateFormat(locale, zone, shape).format(instant), locale)
  if (said.size >= MOST_SAID) said.clear()
  said.set(key, words)
  return words
}

const inOwnWords = (words: string, locale: Locale): string => (locale === 'nn' ? inNynorsk(words) : words)

const perLocale = <T>(make: (regional: string) => T): Record<Locale, T> => ({
  nb: make(REGIONAL.nb),
  nn: make(REGIONAL.nn),
  en: make(REGIONAL.en),
  ar: make(REGIONAL.ar),
  uk: make(REGIONAL.uk),
})

const relativeFormats = perLocale((regional) => new Intl.RelativeTimeFormat(regional, { numeric: 'auto' }))
const numberFormats = perLocale((regional) => new Intl.NumberFormat(regional))
const percentFormats = perLocale((regional) => new Intl.NumberFormat(regional, { style: 'percent' }))
const listFormats = perLocale((regional) => new Intl.ListFormat(regional, { type: 'conjunction' }))
/** What stands between things that are only counted up. */
export const COMMAS: Record<Locale, string> = { nb: ', ', nn: ', ', en: ', ', ar: '، ', uk: ', ' }

const QUARTER = 15 * MINUTE
/** Days already found, by zone and quarter of an hour: clocks are whole quarters apart, so no day ends within one. */
const knownDays = new Map<string, number>()
const MOST_KNOWN = 5_000

/** The day of an instant in a zone as a count of days, so that two of them can be subtracted. */
function dayNumber(instant: Date, zone: string): number {
  const key = `${Math.floor(instant.getTime() / QUARTER)} ${zone}`
  const known = knownDays.get(key)
  if (known !== undefined) return known
  const format = dateFormat('en', zone, 'numbers')
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const day = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1) / DAY
  if (knownDays.size >= MOST_KNOWN) knownDays.clear()
  knownDays.set(key, day)
  return day
}

/** The time of day of an instant. */
export const clockTime = (instant: Date, locale: Locale, zone = DEFAULT_ZONE): string =>
  say(instant, locale, zone, 'clock')

/** The date of an instant in words, without the year when it is the year of `now`. */
export function dateInWords(instant: Date, locale: Locale, zone = DEFAULT_ZONE, now?: Date): string {
  const thisYear = now !== undefined && say(instant, 'en', zone, 'year') === dateFormat('en', zone, 'year').format(now)
  return say(instant, locale, zone, thisYear ? 'dayAndMonth' : 'date')
}

/** Date and time of day in a zone: true whenever the page is read, so fit for pages that are kept. */
export const absoluteTime = (instant: Date, locale: Locale, zone = DEFAULT_ZONE): string =>
  say(instant, locale, zone, 'dateAndClock')

/** Date, time of day and the name of the zone, where the zone matters. */
export const exactTime = (instant: Date, locale: Locale, zone = DEFAULT_ZONE): string =>
  say(instant, locale, zone, 'exact')

const ago = (count: number, unit: 'second' | 'minute' | 'hour' | 'day', locale: Locale): string =>
  inOwnWords(relativeFormats[locale].format(-count, unit), locale)

/**
 * The day as people say it and the time of day: "today 09:12", "Monday 09:12", "14 March at 09:12".
 * True until midnight in the zone.
 */
export function dayAndTime(instant: Date, now: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const days = dayNumber(now, zone) - dayNumber(instant, zone)
  const time = say(instant, locale, zone, 'clock')
  if (days === 0 || days === 1) return `${ago(days, 'day', locale)} ${time}`
  if (days > 1 && days < 7) return `${say(instant, locale, zone, 'weekday')} ${time}`
  return `${dateInWords(instant, locale, zone, now)} ${time}`
}

/** How long ago, in words: minutes and hours for a day, days for a week, then the date. The future counts as now. */
export function relativeTime(instant: Date, now: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const elapsed = now.getTime() - instant.getTime()
  if (elapsed < MINUTE) return ago(0, 'second', locale)
  if (elapsed < HOUR) return ago(Math.floor(elapsed / MINUTE), 'minute', locale)
  if (elapsed < DAY) return ago(Math.floor(elapsed / HOUR), 'hour', locale)
  const days = dayNumber(now, zone) - dayNumber(instant, zone)
  if (days <= 7) return ago(days, 'day', locale)
  return dateInWords(instant, locale, zone, now)
}

/** A number as the language writes it. */
export const formatNumber = (value: number, locale: Locale): string => numberFormats[locale].format(value)

/** Per cent, from 0 to 100, as the language writes it. */
export const formatPercent = (percent: number, locale: Locale): string => percentFormats[locale].format(percent / 100)

/** Names in a row, with the language's own "and" before the last. */
export const listOfNames = (names: readonly string[], locale: Locale): string => listFormats[locale].format(names)

/** Things in a row, with the language's own comma between them and no "and". */
export const inRow = (things: readonly string[], locale: Locale): string => things.join(COMMAS[locale])
