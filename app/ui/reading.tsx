import { createContext, useContext } from 'react'
import { pickTranslation } from '#server/forum/translations.plain.ts'
import type { TitleTranslationView } from '#server/forum/views.ts'

/** The languages that whoever looks at the page reads, best first. The root feeds it. */
export const Reads = createContext<readonly string[]>([])

/** The languages that whoever looks at the page reads, best first. */
export const useReads = (): readonly string[] => useContext(Reads)

/** A title with what people made of it in other languages. */
interface Titled {
  title: string
  language: string
  titles: readonly TitleTranslationView[]
}

/** A title as it is shown: in its own language to those who read it, else translated where somebody has done so. */
export function useShownTitle({ title, language, titles }: Titled) {
  const translation = pickTranslation(language, titles, useReads())
  return { text: translation?.text ?? title, language: translation?.language ?? language, translation }
}
