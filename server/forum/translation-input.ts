import { z } from 'zod'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { bakeOutcomeTranslation } from './bake-outcome.ts'
import { bakePost } from './bake-post.ts'
import { rowNumber } from './post-input.ts'
import { namingOf, resolveMentions } from './resolve-mentions.ts'
import { FORUM_LIMITS } from './terms.ts'
import { OUTCOME_NUMBER, TITLE_NUMBER, TRANSLATION_LIMITS } from './translations.plain.ts'
import { uploadsOfPost } from './uploads-in-text.ts'

/** Which translation is meant: of a post by its number, of the title (0) or of the outcome (-1), in which language. */
export const translationPlace = {
  threadId: rowNumber,
  number: z.coerce.number().int().min(OUTCOME_NUMBER).max(2_147_483_647),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
}

/** The fingerprint of the original that the translator had before them. */
export const madeFrom = z.string({ error: 'failure.stale_form' }).max(64, { error: 'failure.stale_form' })

const words = {
  post: z.object({ body: guardedText(FORUM_LIMITS.body) }),
  title: z.object({ body: guardedText({ ...TRANSLATION_LIMITS.title, line: true }) }),
  outcome: z.object({ body: guardedText(FORUM_LIMITS.outcome) }),
}

/**
 * Reads the words of a translation by the bounds of what is translated, and renders those of a post with its pictures, those of an
 * outcome with the posts that it cites.
 * @throws {Failure} 422 for words that cannot be taken
 */
export async function translatedWords(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  place: { threadId: number; number: number },
  input: unknown,
): Promise<{ body: string; html: string; bakedWith: number }> {
  if (place.number === TITLE_NUMBER) return { ...parse(words.title, input), html: '', bakedWith: BAKED_WITH }
  if (place.number === OUTCOME_NUMBER) {
    const { body } = parse(words.outcome, input)
    return { body, html: await bakeOutcomeTranslation(db, place.threadId, body), bakedWith: BAKED_WITH }
  }
  const { body } = parse(words.post, input)
  const uploads = await uploadsOfPost(db, place, body)
  const names = namingOf(await resolveMentions(db, actor, { body, threadId: undefined, translated: place }))
  return { body, html: bakePost(body, { uploads, names }), bakedWith: BAKED_WITH }
}
