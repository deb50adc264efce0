import { z } from 'zod'
import type { MessageKey, MessageValues } from '#server/i18n/messages.plain.ts'
import { invalid, type Said } from './failures.ts'

/** What a message key looks like; anything else is one of Zod's own sentences, which people never see. */
const MESSAGE_KEY = /^[a-z_]+(\.[a-z0-9_]+)+$/

/**
 * Reads what somebody sent by a command's schema. Whatever the input is, the answer is the schema's output or a refusal.
 * @throws {Failure} 422, with the first thing wrong with each field
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields = new Map<string, Said>()
  for (const issue of result.error.issues) {
    const field = issue.path[0]
    if (typeof field === 'string' && !fields.has(field)) fields.set(field, sayIssue(issue))
  }
  throw invalid(Object.fromEntries(fields))
}

/** How many of something may be chosen. */
export interface ChoiceBounds {
  min?: number
  max: number
  /** What to say when too few are chosen. */
  missing?: MessageKey
}

/** One or several of something, as a form sends them: absent, one value, or a list. Doubles are dropped. */
export const several = <S extends z.ZodType>(each: S, { min = 0, max, missing = 'field.choose' }: ChoiceBounds) =>
  z
    .preprocess(
      (value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
      z.array(each).min(min, { error: missing }).max(max),
    )
    .transform((values) => [...new Set(values)])

/** A tick box, as a form sends it: absent, or any word. */
export const tick = z
  .union([z.boolean(), z.string().max(20)], { error: 'field.invalid' })
  .optional()
  .transform((value) => value === true || (typeof value === 'string' && value !== '' && value !== 'false'))

/** What is wrong with a field, as a message. */
function sayIssue(issue: z.core.$ZodIssue): Said {
  if (MESSAGE_KEY.test(issue.message)) {
    const values = issue.code === 'custom' ? (issue.params as MessageValues | undefined) : undefined
    return { key: issue.message as MessageKey, ...(values ? { values } : {}) }
  }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { key: 'field.too_long', values: { max: Number(issue.maximum) } }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { key: 'field.too_short', values: { min: Number(issue.minimum) } }
  if (issue.code === 'too_big' && issue.origin === 'array')
    return { key: 'field.at_most', values: { max: Number(issue.maximum) } }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return { key: 'field.missing' }
  return { key: 'field.invalid' }
}
