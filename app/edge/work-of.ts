import { notFound } from '#server/platform/failures.ts'
import { typed } from './refusal.ts'

/**
 * What the button does by which a form was sent, on a page whose buttons do several things.
 * @throws {Failure} 404 for a button that the page does not have
 */
export function workOf<Work>(works: Readonly<Record<string, Work>>, input: Parameters<typeof typed>[0]): Work {
  const intent = typed(input, 'intent') ?? ''
  const work = Object.hasOwn(works, intent) ? works[intent] : undefined
  if (!work) throw notFound()
  return work
}
