import type { PostView, TitleTranslationView, TranslationView } from '#server/forum/views.ts'

/** A post as an open page holds it. */
export interface HeldPost extends PostView {
  /** Its translations as they are now, where the page shows earlier ones until it is asked. */
  arrived?: readonly TranslationView[] | undefined
}

const same = (one: TranslationView, other: TranslationView): boolean =>
  one.language === other.language && one.html === other.html

/**
 * Takes in a changed post without moving what is being read: a translation that has come, or that says something else
 * now, waits until it is asked for. How a shown one stands changes in place, and one that was withdrawn goes at once.
 * @param before the post as the page shows it
 * @param now the post as it is
 */
export function holdTranslations(before: HeldPost, now: PostView): HeldPost {
  if (now === before) return before
  const kept = before.translations.flatMap((shown) => {
    const standing = now.translations.find(({ language }) => language === shown.language)
    return standing ? [same(shown, standing) ? standing : shown] : []
  })
  const waits = now.translations.some((translation) => !kept.includes(translation))
  return { ...now, translations: kept, arrived: waits ? now.translations : undefined }
}

/**
 * The translations of a title that a page shows, as they stand now: one that was withdrawn or is disputed goes at once,
 * what has come or says something else is there when the page is opened again.
 */
export const holdTitles = (
  shown: readonly TitleTranslationView[],
  now: readonly TitleTranslationView[],
): TitleTranslationView[] =>
  shown.flatMap((title) => {
    const standing = now.find(({ language }) => language === title.language)
    return standing ? [standing.text === title.text ? standing : title] : []
  })

/** Shows the translations that have come. */
export const showTranslations = ({ arrived, ...post }: HeldPost): HeldPost =>
  arrived ? { ...post, translations: arrived } : post
