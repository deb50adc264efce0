import { themeNamed } from '#server/forum/terms.ts'
import { LOCALES, type Locale } from '#server/i18n/languages.plain.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'

/** A theme as curators see it. */
export interface ShapedTheme {
  code: string
  name: string
  threads: number
  /** The theme that it went into. */
  mergedInto: string | null
}

/** The texts of a theme in one language. */
export interface ThemeTexts {
  name: string
  description: string
  welcome: string
  rules: string
}

/** All themes in their order, those that went into others last. @throws {Failure} 403 for whoever shapes nothing */
export async function themesToShape({ db, actor, locale }: Context): Promise<ShapedTheme[]> {
  authorize(actor, 'commons.shape')
  return db.$queryRaw<ShapedTheme[]>`
    SELECT theme.code, coalesce(theme_text.name, theme.code) AS name, theme.merged_into AS "mergedInto",
           (SELECT count(*)::int FROM thread WHERE thread.theme_code = theme.code AND thread.audience IN ('public', 'members')) AS threads
      FROM theme LEFT JOIN theme_text ON theme_text.theme_code = theme.code AND theme_text.language = ${locale}
     ORDER BY theme.merged_into IS NOT NULL, theme.position`
}

/** The texts of a theme in every language of the interface. @throws {Failure} 403 as above, 404 for what there is not */
export async function themeTexts({ db, actor }: Context, code: string): Promise<Record<Locale, ThemeTexts>> {
  authorize(actor, 'commons.shape')
  if (!themeNamed(code)) throw notFound()
  const found = await db.theme.findFirst({ where: { code, mergedInto: null }, include: { texts: true } })
  if (!found) throw notFound()
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const {
        name = '',
        description = '',
        welcome = '',
        rules = '',
      } = found.texts.find(({ language }) => language === locale) ?? {}
      return [locale, { name, description, welcome, rules }]
    }),
  ) as Record<Locale, ThemeTexts>
}
