import { z } from 'zod'
import { Prisma } from '#server/platform/db.ts'
import { THEME_CODE } from './terms.ts'

/** The code of a theme in a form: that there is such a theme is held by the database. */
export const themeCode = z.string({ error: 'theme.choose' }).regex(THEME_CODE, { error: 'theme.choose' })

/** The theme that a code stands for now, for queries: itself, or the one that it went into. */
export const standingCode = (code: string): Prisma.Sql =>
  Prisma.sql`coalesce((SELECT merged_into FROM theme WHERE code = ${code}), ${code})`
