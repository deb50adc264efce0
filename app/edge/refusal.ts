import type { Said } from '#server/platform/failures.ts'

/** The fields of a form, by name. A name that comes twice or more has a list. */
export type FormInput = Record<string, string | string[]>

/** What a form is told when it could not be taken: words for the top and for each field, and all that was typed. */
export interface Refusal {
  said: Said
  fields: Record<string, Said>
  values: FormInput
}

/** The refusal in an action's answer, if that is what it is. */
export const refusalOf = (answer: unknown): Refusal | undefined =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer ? (answer.refusal as Refusal) : undefined

/** All that was typed into a form that comes back: refused, or shown again for another reason. */
export const valuesIn = (answer: unknown): FormInput | undefined =>
  refusalOf(answer)?.values ??
  (typeof answer === 'object' && answer !== null && 'values' in answer ? (answer.values as FormInput) : undefined)

/** The single value of a field, for showing it again. */
export const typed = (
  values: Readonly<Record<string, string | string[] | undefined>> | undefined,
  name: string,
): string | undefined => {
  const value = values?.[name]
  return Array.isArray(value) ? value.at(-1) : value
}

/**
 * The idempotency key that a form goes on with: its own, unless that was used for other words, so that sending again
 * makes a post of its own.
 */
export function keyOf(answer: unknown): string | undefined {
  if (refusalOf(answer)?.said.key === 'post.already_sent') return undefined
  return typed(valuesIn(answer), 'idempotencyKey')
}
