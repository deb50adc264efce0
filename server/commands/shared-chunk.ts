import type { Rollup } from 'vite'

/** Pages that need a module before it travels with what all need. */
const PAGES = 3
const PAGE = '__remix-build-client-route'

/**
 * Puts the modules that several pages need into one file of the browser's, beside one small file a page: forty small
 * files would each be asked for, and compress badly. What the readers' small scripts use stays apart.
 */
export function sharedChunk(): (id: string, meta: Rollup.ManualChunkMeta) => string | undefined {
  let shared: ReadonlySet<string> | undefined
  return (id, meta) => {
    shared ??= sharedModules(meta)
    return shared.has(id) ? 'shared' : undefined
  }
}

function sharedModules({ getModuleInfo, getModuleIds }: Rollup.ManualChunkMeta): ReadonlySet<string> {
  const ids = [...getModuleIds()]
  const reachedFrom = (entry: string): Set<string> => {
    const reached = new Set([entry])
    // What is added while one goes through a set is gone through as well.
    for (const id of reached) for (const next of getModuleInfo(id)?.importedIds ?? []) reached.add(next)
    return reached
  }
  const uses = new Map<string, number>()
  for (const entry of ids.filter((id) => id.includes(PAGE) || /app\/entry\.client\.tsx$/.test(id))) {
    const weight = /app\/(root|entry\.client)\.tsx/.test(entry) ? PAGES : 1
    for (const id of reachedFrom(entry)) uses.set(id, (uses.get(id) ?? 0) + weight)
  }
  const readers = ids.filter((id) => /app\/scripts\/\w+\.ts$/.test(id)).flatMap((id) => [...reachedFrom(id)])
  for (const id of readers) uses.delete(id)
  return new Set([...uses].flatMap(([id, count]) => (count >= PAGES && !id.includes(PAGE) ? [id] : [])))
}
