import type { Locale } from '#server/i18n/languages.plain.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { themeNamed } from './terms.ts'

/** A theme in the reader's language. */
export interface ThemeView {
  code: string
  name: string
  description: string
}

/** All themes in their order; those that went into others are no more. */
export function themes(db: AnyDb, locale: Locale): Promise<ThemeView[]> {
  return db.$queryRaw<ThemeView[]>`
    SELECT theme.code, coalesce(theme_text.name, theme.code) AS name, coalesce(theme_text.description, '') AS description
      FROM theme LEFT JOIN theme_text ON theme_text.theme_code = theme.code AND theme_text.language = ${locale}
     WHERE theme.merged_into IS NULL ORDER BY theme.position`
}

/** The theme that one went into, by its code; null for one that stands or that there has never been. */
export async function mergedInto(db: AnyDb, code: string): Promise<string | null> {
  if (!themeNamed(code)) return null
  const theme = await db.theme.findUnique({ where: { code }, select: { mergedInto: true } })
  return theme?.mergedInto ?? null
}

/** One theme. @throws {Failure} 404 when there is none of that code */
export async function theme(db: AnyDb, locale: Locale, code: string): Promise<ThemeView> {
  const found = (await themes(db, locale)).find((candidate) => candidate.code === code)
  if (!found) throw notFound()
  return found
}
