import { z } from 'zod'
import { LOCALES, type Locale } from '#server/i18n/languages.plain.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { OWN_HELPLINES } from './own-helplines.ts'

/** What a number is called, and when it answers, in one language. */
interface HelplineText {
  name: string
  /** In words; may be empty. */
  hours: string
}

/** A number that somebody in need can ring. */
export interface Helpline {
  id: string
  /** As people read it, with blanks. */
  number: string
  languages: string[]
  texts: Partial<Record<Locale, HelplineText>>
}

const textsKept = z.partialRecord(z.enum(LOCALES), z.object({ name: z.string(), hours: z.string() }))

/** The numbers in their order: those that coordinators keep or, while they keep none, the product's own. Never none at all. */
export async function helplines(db: AnyDb): Promise<readonly Helpline[]> {
  const kept = await db.helpline.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  if (kept.length === 0) return OWN_HELPLINES
  return kept.map(({ id, number, languages, texts }) => ({ id, number, languages, texts: textsKept.parse(texts) }))
}

/** Languages whose readers rather read the other one than English. */
const NEAR: Partial<Record<Locale, Locale>> = { nn: 'nb', nb: 'nn' }

/** The text of a number in a language, or in the nearest one in which it has a text. */
export const helplineIn = ({ texts }: Pick<Helpline, 'texts'>, locale: Locale): HelplineText & { language: Locale } => {
  const language = [locale, NEAR[locale], 'en' as const, ...LOCALES].find((each) => each && texts[each]?.name) ?? locale
  return { name: '', hours: '', ...texts[language], language }
}

/** What a telephone dials: no blanks. */
export const dialled = (number: string): string => number.replace(/\s/g, '')
