import type { Locale } from './languages.plain.ts'
import type en from './messages/en.json'

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutCategory<K extends string> = K extends `${infer Base}_${Category}` ? Base : K

/** A key of the message catalogue; plural forms share the key without their CLDR suffix. */
export type MessageKey = WithoutCategory<keyof typeof en & string>
/** Values by placeholder name; `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>
/** All messages of one language, flat keys with CLDR plural suffixes. */
export type Catalogue = Readonly<Record<string, string>>
/** Says a message in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/**
 * The function that says messages of a catalogue in its language. Numbers are written as the language writes them.
 * A value is put in as text: whoever builds HTML from it must escape it.
 */
export function translator(locale: Locale, catalogue: Catalogue): Translate {
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  return (key, values) => {
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
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value
    })
  }
}
