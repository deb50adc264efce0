import type { Db } from '#server/platform/db.ts'
import { BadParameters } from './problem.ts'

/**
 * Refuses a theme that there has never been; one that went into another is asked for there.
 * @throws {BadParameters} with the themes that there are
 */
export async function refuseUnknownTheme(db: Db, { theme }: { theme?: unknown }): Promise<void> {
  if (theme === undefined) return
  const all = await db.theme.findMany({ orderBy: { position: 'asc' }, select: { code: true, mergedInto: true } })
  if (all.some(({ code }) => code === theme)) return
  const standing = all.filter(({ mergedInto }) => mergedInto === null).map(({ code }) => code)
  throw new BadParameters([{ name: 'theme', reason: `must be one of ${standing.join(', ')}` }])
}
