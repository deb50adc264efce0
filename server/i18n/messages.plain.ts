import { directionOf, type Locale, REGIONAL } from './languages.plain.ts'
import type en from './messages/en.json'

/** The plural forms of each language, by CLDR. */
interface PluralForms {
  nb: 'one' | 'other'
  nn: 'one' | 'other'
  en: 'one' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
  uk: 'one' | 'few' | 'many' | 'other'
}
type Category = PluralForms[Locale]

type Written = keyof typeof en & string
type PluralKey = Written extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never
type PlainKey = Exclude<Written, `${PluralKey}_${Category}`>

/** A key of the message catalogue; plural forms share the key without their CLDR suffix. */
export type MessageKey = PlainKey | PluralKey
/** Values by placeholder name; `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>
/** All messages of one language, flat keys with CLDR plural suffixes. */
export type Catalogue = Readonly<Record<string, string>>
/** A catalogue that lacks nothing: every key, in every plural form that the language has. */
export type WholeCatalogue<L extends Locale> = Readonly<Record<PlainKey | `${PluralKey}_${PluralForms[L]}`, string>>

/** Says messages in one language. */
export interface Translate {
  (key: MessageKey, values?: MessageValues): string
  /** The plural forms of a message with their placeholders, for a script that learns the number later. */
  forms(key: PluralKey): Readonly<Partial<Record<Category, string>>>
}

const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LEFT_TO_RIGHT_LETTER = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u
/** A word of Latin letters that keeps together by itself, such as an address; it may be copied from the page. */
const KEEPS_TOGETHER = /^https?:|^[a-z0-9](?:[\x21-\x7e]*[a-z0-9])?$/i

/** Sets a value apart where its letters run against the sentence, or what stands beside it would change places. */
const isolated = (value: string, against: RegExp): string =>
  against.test(value) && !KEEPS_TOGETHER.test(value) ? `\u2068${value}\u2069` : value

/**
 * The function that says messages of a catalogue in its language. Numbers are written as the language writes them, and
 * names in the other direction of writing are isolated.
 * A value is put in as text: whoever builds HTML from it must escape it.
 */
export function translator(locale: Locale, catalogue: Catalogue): Translate {
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(REGIONAL[locale])
  const against = directionOf(locale) === 'rtl' ? LEFT_TO_RIGHT_LETTER : RIGHT_TO_LEFT_LETTER
  const say = (key: MessageKey, values?: MessageValues): string => {
    const count = values?.count
    const message =
      (typeof count === 'number'
        ? (catalogue[`${key}_${plural.select(count)}`] ?? catalogue[`${key}_other`])
        : undefined) ??
      catalogue[key] ??
      key
    if (!values) return message
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? number.format(value) : isolated(value, against)
    })
  }
  const categories = plural.resolvedOptions().pluralCategories
  const forms = (key: PluralKey) => Object.fromEntries(categories.map((form) => [form, catalogue[`${key}_${form}`]]))
  return Object.assign(say, { forms })
}
