import { can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { bakeText } from './bake-text.ts'
import { type CollectionRow, collectionList } from './collection-list.ts'

/** What curators have put on the page of a theme: texts as sanitised HTML, empty where there are none. */
export interface ShapedThemeView {
  language: string
  welcome: string
  rules: string
  collections: CollectionRow[]
  may: { shape: boolean }
}

/** What curators have put on the page of a theme, in the reader's language. */
export async function shapedTheme(context: Context, code: string): Promise<ShapedThemeView> {
  const { db, actor, locale } = context
  const texts = await db.themeText.findUnique({
    where: { themeCode_language: { themeCode: code, language: locale } },
    select: { welcome: true, rules: true },
  })
  return {
    language: locale,
    welcome: texts?.welcome ? bakeText('welcome', texts.welcome) : '',
    rules: texts?.rules ? bakeText('rules', texts.rules) : '',
    collections: await collectionList(context, { theme: code, published: true }),
    may: { shape: can(actor, 'commons.shape') },
  }
}
