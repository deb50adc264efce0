import type { ServerBuild } from '@remix-run/node'

/** The segments of a path as patterns name them. A request for data asks for the path of its page plus `.data`. */
const segmentsOf = (pathname: string): string[] =>
  pathname
    .replace(/\.data$/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment).toLowerCase())

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Whether a pattern of `app/routes.ts` could answer a path of these segments; one that holds a star always could. */
function couldAnswer(pattern: string, segments: readonly string[]): boolean {
  if (pattern.includes('*')) return true
  const parts = pattern.split('/')
  const fewest = parts.filter((part) => !part.endsWith('?')).length
  if (segments.length < fewest || segments.length > parts.length) return false
  return segments.every((segment, index) => {
    const part = parts[index] ?? ''
    return part.startsWith(':') || part.endsWith('?') || part.toLowerCase() === segment
  })
}

/**
 * The ids of the routes that could answer a path. Remix matches all routes that it is given several times a page; with
 * the whole table that is a good part of what a page costs, and grows with every route that is added.
 */
export function routesFor({ routes }: Pick<ServerBuild, 'routes'>, pathname: string): string[] {
  const every = Object.values(routes).flatMap((route) => route ?? [])
  // What a browser asks about the routes of other pages is about all of them.
  if (pathname === '/__manifest') return every.map(({ id }) => id)
  const segments = segmentsOf(pathname)
  return every
    .filter(({ parentId, path }) => parentId !== 'root' || path === undefined || couldAnswer(path, segments))
    .map(({ id }) => id)
}

/** The application with only these of its routes. */
export function partOfSite(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <T>(routes: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}
