import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import type { ShapedThemeView } from '#server/moderation/shaped-theme.ts'
import { CollectionRows } from './collection-rows.tsx'
import { pathToShapeTheme } from './shaping-paths.ts'

/** What curators have put on the page of a theme: a welcome, what holds here, and the collections of the theme. */
export function ThemeShaped({ code, shaped }: { code: string; shaped: ShapedThemeView }) {
  const t = useT()
  const { language, welcome, rules, collections, may } = shaped
  return (
    <>
      {welcome ? <Prose html={welcome} language={language} /> : null}
      {rules ? (
        <details className="theme-rules">
          <summary>{t('themes_edit.rules_here')}</summary>
          <Prose html={rules} language={language} />
        </details>
      ) : null}
      {collections.length > 0 ? (
        <section aria-labelledby="collections">
          <h2 className="ds-heading" data-size="2xs" id="collections">
            {t('collection.title')}
          </h2>
          <CollectionRows collections={collections} ofTheme />
        </section>
      ) : null}
      {may.shape ? (
        <p>
          <a className="ds-link" href={pathToShapeTheme(code)}>
            {t('themes_edit.change')}
          </a>
        </p>
      ) : null}
    </>
  )
}
