import { z } from 'zod'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'

/** Words that count, and letters of all together. */
const MOST = { words: 8, letters: 200 }

export const searchInput = z.object({ words: guardedText({ max: MOST.letters, line: true }) })

/**
 * The words that somebody looks for.
 * @throws {Failure} 422 for a national identity number, which nobody should look for here, and for far too many
 */
export const searchWords = (input: unknown): string[] =>
  parse(searchInput, input).words.split(' ').filter(Boolean).slice(0, MOST.words)
