/**
 * What stands around a number and decides what it is. All patterns read folded text (lower case, one kind of dash,
 * single spaces), start at a fixed prefix and repeat nothing that can match in two ways: they stay linear.
 */

const NUMBER = 'n(?:r(?!\\p{L})|umm|umr|umb)'

/** Words for a national identity number, in the languages in which such numbers are spoken of in Norway. */
export const IDENTITY_WORDS = new RegExp(
  `(?<!\\p{L})(?:${[
    `f(?:ø|o|oe)dsels(?:- og person)?[ -]?${NUMBER}`,
    `person[ -]?${NUMBER}`,
    'personal (?:(?:id|identity|identification) )?(?:number|code)',
    '(?:national|nasjonal)\\p{L}{0,2} (?:id(?!\\p{L})|identity|identitet)',
    `identi(?:ty|tets?)[ -]?${NUMBER}`,
    'birth number|social security number|ssn(?!\\p{L})',
    '[fp][. -]{0,2}nr(?!\\p{L})',
    `d[. -]?${NUMBER}`,
    `(?:h-|fh[ -]?|hjelpe)${NUMBER}`,
    'duf(?=\\P{L}|n|$)',
  ].join('|')})\\p{L}*`,
  'gu',
)

/** The word DUF, alone or in dufnr, dufnummer, DUF-nummer. */
export const DUF_WORDS = /(?<!\p{L})duf(?=\P{L}|n|$)\p{L}*/gu

/** Words for a bank account; an office (kontor) is none, and neither is "on account of" or "taken into account". */
export const ACCOUNT_WORDS = /konto(?!r)\p{L}*|(?<!\p{L}|into |on )accounts?(?!\p{L}| for | of )/gu

/** Words after which six digits are likely to be a person's date of birth: one patient, not patients in number. */
export const BIRTH_WORDS =
  /(?<!\p{L})(?:pasient(?:en)?|patient(?:'s)?|født|fødd|fødselsdato|date of birth|dob|born)(?!\p{L})/gu

// A country code [ITU-T E.164] and a national part: ten digits in North America (1) and Russia (7), eight in Denmark
// (45) and Norway (47), else 6 to 11. The fixed length keeps "+47" in front of an identity number from hiding it.
const digitsOfPhone = (count: string): string => `(?:[ ().\\/-]{0,3}\\d){${count}}`
const OTHER_COUNTRIES = [
  '2(?:[07]|[1-689]\\d)',
  '3(?:[0-469]|[578]\\d)',
  '4(?:[0134689]|2\\d)',
  '5(?:[1-8]|[09]\\d)',
  '6(?:[0-6]|[789]\\d)',
  '8(?:[1246]|[0578]\\d)',
  '9(?:[0-58]|[679]\\d)',
].join('|')
const PHONE = [
  `[17]${digitsOfPhone('10')}`,
  `4[57]${digitsOfPhone('8')}`,
  `(?:${OTHER_COUNTRIES})${digitsOfPhone('6,11')}`,
]

/**
 * References and telephone numbers: digits that lie wholly inside one of these are no identity number. ORCID iDs and
 * trial numbers (NCT, ISRCTN) are safe by their shape, four and four or eight at once, and need no pattern.
 */
export const REFERENCES = new RegExp(
  [
    '(?<!\\d)10\\.\\d{4,9}(?:\\/|%2f)(?:[-._;:/%\\p{L}\\d]|\\([-._;:/%\\p{L}\\d]*\\))+', // DOI
    'pmid:? ?\\d{1,8}(?!\\d)',
    'crd ?420\\d{8,9}(?!\\d)', // PROSPERO
    'isbn(?:[- ]?1[03])?:? ?(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dx](?!\\d)',
    '(?<!\\d)97[89](?:[- ]?\\d){10}(?!\\d)',
    `(?<![\\p{L}\\d])(?:\\+ ?|00)(?:${PHONE.join('|')})(?!\\d)`,
  ].join('|'),
  'gu',
)
