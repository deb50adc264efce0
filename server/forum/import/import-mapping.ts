import { z } from 'zod'
import { ACCOUNT_LIMITS, GROUPS, type Group } from '#server/accounts/terms.ts'
import { OPEN_AUDIENCES, PLAIN_KINDS, type PlainKind, THEME_CODES, type ThemeCode } from '#server/forum/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import defaults from './stackexchange-mapping.json' with { type: 'json' }

/** What belongs to a tag, the first in this order that a question carries; `otherwise` where none of them stands. */
const byTag = <V extends readonly string[]>(values: V) =>
  z.strictObject({ byTag: z.record(z.string(), z.enum(values)), otherwise: z.enum(values) })

/**
 * How a foreign forum is told in our words. A file may hold any of these; what it leaves out is as in
 * `stackexchange-mapping.json`.
 */
const mappingSchema = z.strictObject({
  /** One public line beside each author, which says where they wrote. */
  tagline: z.string().max(ACCOUNT_LIMITS.tagline.max),
  /** The language of every title and text. */
  language: z.enum(TEXT_LANGUAGES),
  audience: z.enum(OPEN_AUDIENCES),
  theme: byTag(THEME_CODES),
  kind: byTag(PLAIN_KINDS),
  /** The group that a person speaks as, by their id there. Everybody else is dealt out over `otherwise`, always alike. */
  voice: z.strictObject({
    byUser: z.record(z.string(), z.enum(GROUPS)),
    otherwise: z.array(z.enum(GROUPS)).min(1),
  }),
})

export type ImportMapping = z.output<typeof mappingSchema>

const DEFAULT_MAPPING: ImportMapping = mappingSchema.parse(defaults)

/**
 * Reads a mapping from what a file holds. @param given parsed JSON; undefined for the default
 * @throws {z.ZodError} when something in it is unknown or wrong
 */
export function readMapping(given?: unknown): ImportMapping {
  if (given === undefined) return DEFAULT_MAPPING
  return { ...DEFAULT_MAPPING, ...mappingSchema.partial().parse(given) }
}

const byFirstTag = <V>(
  { byTag: table, otherwise }: { byTag: Record<string, V>; otherwise: V },
  tags: readonly string[],
): V => {
  const tag = Object.keys(table).find((known) => tags.includes(known))
  return (tag === undefined ? undefined : table[tag]) ?? otherwise
}

/** The theme of a question that carries these tags. */
export const themeOf = ({ theme }: ImportMapping, tags: readonly string[]): ThemeCode => byFirstTag(theme, tags)

/** The kind of conversation that a question with these tags opens. */
export const kindOf = ({ kind }: ImportMapping, tags: readonly string[]): PlainKind => byFirstTag(kind, tags)

/** The group that a person of the foreign forum speaks as. */
export function voiceOf({ voice: { byUser, otherwise } }: ImportMapping, userId: string): Group {
  const named = Object.hasOwn(byUser, userId) ? byUser[userId] : undefined
  if (named) return named
  let sum = 0
  for (const character of userId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return otherwise[sum % otherwise.length] as Group
}
