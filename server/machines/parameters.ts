import { z } from 'zod'
import { KINDS } from '#server/forum/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { BadParameters } from './problem.ts'

/** Records of one answer. */
const LIMIT = { most: 100, usual: 20 } as const

const oneOf = <const T extends readonly string[]>(words: T) =>
  z.enum(words, { error: `must be one of ${words.join(', ')}` })

/** Parameters of addresses, as texts that are read strictly. */
export const theme = z
  .string()
  .max(40, { error: 'must be the code of a theme, as /api/v1/themes names them' })
  .optional()
  .describe('Only of this theme')
export const kind = oneOf(KINDS).optional().describe('Only of this kind')
export const language = oneOf(TEXT_LANGUAGES).optional().describe('Only what is written in this language (BCP 47)')
const INSTANT = { error: 'must be an instant in ISO 8601, such as 2026-09-15T10:00:00Z' }
/** Nothing here is older than computers count. */
export const since = z.iso
  .datetime({ offset: true, ...INSTANT })
  .refine((text) => Date.parse(text) >= 0, INSTANT)
  .optional()
const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/, { error: `must be a whole number from 1 to ${LIMIT.most}` })
  .optional()
  .meta({
    description: `Records at the most; ${LIMIT.usual} unless said otherwise`,
    ...{ type: 'integer', minimum: 1, maximum: LIMIT.most, pattern: undefined },
  })
const after = z
  .string()
  .regex(/^[\w-]{1,60}$/, { error: 'must come from the “next” of an answer' })
  .optional()
  .describe('Where the page before ended, as its `next` has it')

export const id = z
  .string()
  .regex(/^\d{1,9}$/)
  .describe('Number')

/** What every list takes. */
export const paging = { after, limit }

/** Cursors travel opaque, so that nobody builds on what is in them. */
export const cursorOf = (inside: string): string => Buffer.from(inside).toString('base64url')

/**
 * What a cursor holds.
 * @param shape what the cursors of this list look like
 * @throws {BadParameters} for one that is not ours
 */
export function insideCursor(cursor: string | undefined, shape: RegExp): string | undefined {
  if (cursor === undefined) return undefined
  const inside = Buffer.from(cursor, 'base64url').toString()
  if (shape.test(inside)) return inside
  throw new BadParameters([{ name: 'after', reason: 'must come from the “next” of an answer to this address' }])
}

export const limitOf = (text: string | undefined): number => (text === undefined ? LIMIT.usual : Number(text))
export const sinceOf = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text))

/**
 * Reads the query of an address by an endpoint's parameters.
 * @throws {BadParameters} for what is unknown, said twice, or not right
 */
export function readQuery<S extends z.ZodObject>(schema: S, query: URLSearchParams): z.output<S> {
  const problems = new Map<string, string>()
  for (const name of new Set(query.keys())) {
    if (!Object.hasOwn(schema.shape, name)) problems.set(name, `is not known here; known are: ${known(schema)}`)
    else if (query.getAll(name).length > 1) problems.set(name, 'may be said once')
  }
  const read = schema.safeParse(Object.fromEntries(query))
  for (const issue of read.error?.issues ?? []) {
    const name = String(issue.path[0])
    if (!problems.has(name)) problems.set(name, issue.message)
  }
  if (!read.success || problems.size > 0)
    throw new BadParameters([...problems].map(([name, reason]) => ({ name: name.slice(0, 60), reason })))
  return read.data
}

const known = ({ shape }: z.ZodObject): string => Object.keys(shape).join(', ') || 'none'
