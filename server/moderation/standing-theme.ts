import { z } from 'zod'
import { themeCode } from '#server/forum/theme-code.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'

/** A theme that may be left out. */
export const maybeThemeCode = themeCode
  .or(z.literal(''))
  .optional()
  .transform((code) => code || null)

/**
 * The theme that a code stands for now: itself, or the one that it went into; null for none.
 * @throws {Failure} 422 at the field `theme` for a code that there has never been
 */
export async function standingTheme(db: AnyDb, code: string | null): Promise<string | null> {
  if (code === null) return null
  const theme = await db.theme.findUnique({ where: { code }, select: { code: true, mergedInto: true } })
  if (!theme) throw invalid({ theme: { key: 'theme.choose' } })
  return theme.mergedInto ?? theme.code
}
