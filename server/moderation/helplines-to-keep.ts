import { type Helpline, helplineIn, helplines } from '#server/directory/helplines.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'

/** A number as a row of the list that coordinators keep. */
export interface KeptHelpline {
  id: string
  number: string
  name: string
  hours: string
  languages: string[]
}

/** The list of numbers, for those who keep it. @throws {Failure} 403 for all but coordinators */
export async function helplinesToKeep({ db, actor, locale }: Context): Promise<KeptHelpline[]> {
  authorize(actor, 'helplines.keep')
  return (await helplines(db)).map((line) => {
    const { name, hours } = helplineIn(line, locale)
    return { id: line.id, number: line.number, name, hours, languages: line.languages }
  })
}

/**
 * One number, with its words in every language; null for one that is to be added.
 * @throws {Failure} 403 as above, 404 for one that is not in the list
 */
export async function helplineToKeep({ db, actor }: Context, id: string): Promise<Helpline | null> {
  authorize(actor, 'helplines.keep')
  if (id === 'new') return null
  const line = (await helplines(db)).find((one) => one.id === id)
  if (!line) throw notFound()
  return line
}
