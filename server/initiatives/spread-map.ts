import { countryDrawing, pointOfPlace } from '#server/directory/norway-drawing.ts'
import type { Point } from '#server/directory/outline.ts'
import type { Context } from '#server/platform/context.ts'
import { initiativeFacts } from './initiative-facts.ts'

/** A place of an initiative, as a mark on a small map. */
export interface SpreadMark extends Point {
  code: string
  name: string
  /** Its owners work here; elsewhere others use it. */
  own: boolean
}

/** A small map of where an initiative began and where it is used. */
export interface SpreadMap {
  width: number
  height: number
  outline: string
  /** The owners' places after those of others, so that they lie on top. */
  marks: SpreadMark[]
}

/**
 * Where an initiative began and where others use it, as marks on a map of Norway.
 * @returns null where no place is told
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function spreadMap(context: Context, threadId: number): Promise<SpreadMap | null> {
  const { facts } = await initiativeFacts(context, threadId)
  const place = { select: { code: true, name: true } } as const
  const began = await context.db.initiativePlace.findMany({ where: { threadId }, select: { place } })
  const used = await context.db.adoption.findMany({
    where: { threadId, withdrawnAt: null, memberId: { notIn: [...facts.owners] } },
    select: { place },
  })
  const own = new Map(began.map((row) => [row.place.code, row.place.name]))
  const others = new Map(used.map((row) => [row.place.code, row.place.name]))
  const marks = [marksOf(others, false), marksOf(own, true)].flat()
  const { width, height, areas } = countryDrawing()
  return marks.length > 0 ? { width, height, outline: areas[0]?.outline ?? '', marks } : null
}

const marksOf = (places: ReadonlyMap<string, string>, own: boolean): SpreadMark[] =>
  [...places].flatMap(([code, name]) => {
    const point = pointOfPlace(code)
    return point ? [{ code, name, own, ...point }] : []
  })
