import type { Rollup } from 'vite'

/** Pages that need a module before it travels with what all need. */
const PAGES = 3
const PAGE = '__remix-build-client-route'

/** What every page loads, and the page that people open most. */
const ALWAYS = /app\/(root|entry\.client|forum\/thread)\.tsx/

/**
 * Puts the modules that several pages need into two files of the browser's, beside one small file a page: forty small
 * files would each be asked for, and compress badly. The first is what every page or a conversation's page needs; the
 * second, what several of the others do, so that a conversation does not carry it. What the readers' small scripts use
 * stays apart.
 */
export function sharedChunk(): (id: string, meta: Rollup.ManualChunkMeta) => string | undefined {
  let chunks: ReadonlyMap<string, string> | undefined
  return (id, meta) => {
    chunks ??= chunksOf(meta)
    return chunks.get(id)
  }
}

function chunksOf({ getModuleInfo, getModuleIds }: Rollup.ManualChunkMeta): ReadonlyMap<string, string> {
  const ids = [...getModuleIds()]
  const reachedFrom = (entry: string): Set<string> => {
    const reached = new Set([entry])
    // What is added while one goes through a set is gone through as well.
    for (const id of reached) for (const next of getModuleInfo(id)?.importedIds ?? []) reached.add(next)
    return reached
  }
  const uses = new Map<string, number>()
  const always = new Set<string>()
  for (const entry of ids.filter((id) => id.includes(PAGE) || /app\/entry\.client\.tsx$/.test(id))) {
    const weight = /app\/(root|entry\.client)\.tsx/.test(entry) ? PAGES : 1
    for (const id of reachedFrom(entry)) {
      uses.set(id, (uses.get(id) ?? 0) + weight)
      if (ALWAYS.test(entry)) always.add(id)
    }
  }
  const readers = ids.filter((id) => /app\/scripts\/\w+\.ts$/.test(id)).flatMap((id) => [...reachedFrom(id)])
  for (const id of readers) uses.delete(id)
  return new Map(
    [...uses].flatMap(([id, count]) =>
      count >= PAGES && !id.includes(PAGE) ? [[id, always.has(id) ? 'shared' : 'shared-elsewhere']] : [],
    ),
  )
}
