/**
 * Chromium knows no Nynorsk dates: it would write English ones, and other words than the server. So its dates are those
 * of Bokmål, which are written alike, with the words that differ put in their place.
 */
const WORDS: Readonly<Record<string, string>> = {
  siden: 'sidan',
  minutter: 'minutt',
  timer: 'timar',
  forgårs: 'førgår',
  nå: 'no',
  mandag: 'måndag',
  tirsdag: 'tysdag',
  lørdag: 'laurdag',
}

/** A date, a weekday or a span of time in Bokmål, as Nynorsk writes it. */
export const inNynorsk = (words: string): string => words.replace(/\p{L}+/gu, (word) => WORDS[word] ?? word)
