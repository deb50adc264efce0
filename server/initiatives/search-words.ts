import { z } from 'zod'
import { type AnyDb, type Db, Prisma, transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'

/** Letters of a search at the most, and words of it that count. */
const LIMITS = { letters: 200, words: 10 }
/** Letters from which on the beginning of a word is enough: “svangerskap” finds “svangerskapskontroll”. */
const BEGINNING = 3
/** How like the words a title or a line must be, from 0 to 1: a letter too few or too many in a word of seven is 0.5. */
const LIKENESS = '0.4'

const searchInput = z.object({ q: guardedText({ max: LIMITS.letters, line: true }) })

/**
 * Words to search by, as people typed them.
 * @returns undefined where there is nothing to search by
 * @throws {Failure} 422 for an identity number, and for what is too long
 */
export function readSearchWords(typed: string): string | undefined {
  const { q } = parse(searchInput, { q: typed })
  return tokensOf(q).length > 0 ? q : undefined
}

const tokensOf = (words: string): string[] =>
  (
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).slice(0, LIMITS.words)

/**
 * What is asked of `initiative.search`: every word, or one that begins with it, as one of the languages cuts it to its
 * stem (`text_configuration` of the migration). People do not say in which language they ask.
 */
function queryOf(words: string): Prisma.Sql {
  const tokens = tokensOf(words)
  const long = tokens.filter((token) => [...token].length >= BEGINNING)
  const asked = (all: readonly string[]): string =>
    all.map((token) => ([...token].length >= BEGINNING ? `${token}:*` : token)).join(' & ')
  const all = asked(tokens)
  // Languages without a list of small words would look for each of them.
  const plain = asked(long.length > 0 ? long : tokens)
  // Languages mostly agree, and what they agree on is asked once. As a query of its own it is made once for all rows,
  // and PostgreSQL, which takes beginnings of words for more common than they are, looks them up in the index.
  return Prisma.sql`(SELECT string_agg(DISTINCT '(' || asked::text || ')', ' | ')::tsquery
    FROM (VALUES (to_tsquery('norwegian', ${all})), (to_tsquery('english', ${all})),
                 (to_tsquery('arabic', ${all})), (to_tsquery('simple', ${plain}))) AS languages (asked)
   WHERE numnode(asked) > 0)`
}

/** Whether an initiative says the words. */
export const saysWords = (words: string): Prisma.Sql => Prisma.sql`initiative.search @@ ${queryOf(words)}`

/** How well an initiative fits the words: title before line before the rest. */
export const fitOf = (words: string): Prisma.Sql => Prisma.sql`ts_rank(initiative.search, ${queryOf(words)})`

/** Whether title or line of an initiative hold something like the words (PostgreSQL's pg_trgm), for what is mistyped. */
export const isLikeWords = (words: string): Prisma.Sql => Prisma.sql`lower(unaccent(${words})) <% initiative.wording`

/** How like the words the title and the line of an initiative are. */
export const likenessOf = (words: string): Prisma.Sql =>
  Prisma.sql`word_similarity(lower(unaccent(${words})), initiative.wording)`

/** Asks with `isLikeWords`, whose likeness PostgreSQL keeps as a setting of the transaction. */
export const askingForLike = <T>(db: Db, ask: (db: AnyDb) => Promise<T>): Promise<T> =>
  transact(db, async (tx) => {
    await tx.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)`
    return ask(tx)
  })
