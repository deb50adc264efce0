import { readFileSync } from 'node:fs'
import { geoTransverseMercator } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import { outlineOf, type Point } from './outline.ts'

/** A county or municipality as it is drawn; `x` and `y` are a point within it, for its number. */
export interface DrawnArea extends Point {
  code: string
  /** The `d` of an SVG path. */
  outline: string
}

/** A map of areas, in whole units of its own: nothing of it lies outside `width` × `height`. */
export interface Drawing {
  width: number
  height: number
  areas: DrawnArea[]
}

type Municipality = (TopoPolygon | TopoMultiPolygon) & { id: string; properties: { at: Position } }
type Borders = Topology<{ municipalities: GeometryCollection }> & { middles: Record<string, Position> }

/** A land with the longitude and latitude of a point within. */
interface Land {
  code: string
  land: Polygon | MultiPolygon
  at: Position
}

/** Units of the longer side of a drawing. */
const LONGER_SIDE = 1_000
/** Lands smaller than this, in square units, are left out. */
const SMALLEST_LAND = 8

/** The zone of the national maps (UTM 33), in which Norway stands as people know it. */
const project = geoTransverseMercator().rotate([-15, 0]).scale(1).translate([0, 0])
const projected = ([longitude = 0, latitude = 0]: Position): Position => project([longitude, latitude]) ?? [0, 0]

/** Something that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Borders of 2024. Source: Kartverket, CC BY 4.0. */
const borders = once(() => JSON.parse(readFileSync(new URL('norway.topojson', import.meta.url), 'utf8')) as Borders)

const municipalitiesIn = (county: string): Municipality[] =>
  (borders().objects.municipalities.geometries as Municipality[]).filter(({ id }) => id.startsWith(county))

/** A point within each county, by its code. */
const middles = once(() => new Map(Object.entries(borders().middles)))
const middleOf = (county: string): Position => middles().get(county) ?? []

/** Units of the longer side of the small drawing of the whole country. */
const SMALL_SIDE = 320

const smallNorway = once(() =>
  drawn([{ code: '', land: merge(borders(), municipalitiesIn('')), at: middleOf('50') }], SMALL_SIDE),
)

const norway = once(() => {
  const codes = [...middles().keys()].sort()
  return drawn(codes.map((code) => ({ code, land: merge(borders(), municipalitiesIn(code)), at: middleOf(code) })))
})

const counties = new Map<string, Drawing>()

/** Norway by its counties. */
export const countiesDrawing = (): Drawing => norway().drawing

/** A county by its municipalities. @returns undefined where there is no such county */
export function municipalitiesDrawing(county: string): Drawing | undefined {
  const known = counties.get(county)
  if (known || !middles().has(county)) return known
  const lands = municipalitiesIn(county).map((one) => ({
    code: one.id,
    land: (feature(borders(), one) as Feature<Polygon | MultiPolygon>).geometry,
    at: one.properties.at,
  }))
  const { drawing } = drawn(lands)
  counties.set(county, drawing)
  return drawing
}

/** Norway as one land, drawn small. */
export const countryDrawing = (): Drawing => smallNorway().drawing

/** Where a county or municipality stands in `countryDrawing`. @returns undefined for an unknown code */
export function pointOfPlace(code: string): Point | undefined {
  const at = middles().get(code) ?? municipalitiesIn(code.slice(0, 2)).find(({ id }) => id === code)?.properties.at
  return at && smallNorway().pointAt(at)
}

const ringsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][] =>
  type === 'Polygon' ? coordinates : coordinates.flat()

/** The drawing that just holds these lands, and how places of the world become points of it. */
function drawn(lands: readonly Land[], side = LONGER_SIDE): { drawing: Drawing; pointAt: (place: Position) => Point } {
  const points = lands.flatMap(({ land }) => ringsOf(land).flat()).map(projected)
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = side / Math.max(wide, tall)
  const pointAt = (place: Position): Point => {
    const [x = 0, y = 0] = projected(place)
    return { x: Math.round((x - left) * scale), y: Math.round((y - top) * scale) }
  }
  const areas = lands.map(({ code, land, at }) => ({
    code,
    outline: outlineOf(
      ringsOf(land).map((ring) => ring.map(pointAt)),
      SMALLEST_LAND,
    ),
    ...pointAt(at),
  }))
  return { drawing: { width: Math.ceil(wide * scale), height: Math.ceil(tall * scale), areas }, pointAt }
}
