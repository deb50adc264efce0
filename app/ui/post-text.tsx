import { pickTranslation } from '#server/forum/translations.plain.ts'
import type { PostView, TranslationView } from '#server/forum/views.ts'
import { LANGUAGE_NAMES, type TextLanguage } from '#server/i18n/languages.plain.ts'
import { useT } from './messages.tsx'
import { Prose } from './prose.tsx'
import { apart, languageName, TranslationCredit } from './translation-credit.tsx'

type Text = Pick<PostView, 'number' | 'language' | 'html' | 'translations'>

/** The other languages that a text stands in, each a link to the page where both stand side by side. */
function OtherLanguages({ translations }: { translations: readonly TranslationView[] }) {
  const t = useT()
  if (translations.length === 0) return null
  return (
    <p className="translated-into">
      {t('translation.also_in')}{' '}
      {translations.map(({ language, href }, index) => (
        <span key={language}>
          {index > 0 ? ' · ' : null}
          <a href={href} lang={language}>
            <bdi>{LANGUAGE_NAMES[language as TextLanguage] ?? language}</bdi>
          </a>
        </span>
      ))}
    </p>
  )
}

/**
 * The text of a post, or of an outcome. Whoever reads its language gets it as it was written; whoever does not gets a translation where
 * somebody has made one, with the original one step away. Both carry their own language and direction.
 */
export function PostText({ post, reads }: { post: Text; reads: readonly string[] }) {
  const t = useT()
  const shown = pickTranslation(post.language, post.translations, reads)
  const original = <Prose html={post.html} language={post.language} />
  if (!shown)
    return (
      <>
        {original}
        <OtherLanguages translations={post.translations} />
      </>
    )
  return (
    <>
      <div className="translation">
        <p className="translation-credit">
          <TranslationCredit from={post.language} translation={shown} />
          {' · '}
          <a
            href={shown.href}
            aria-label={
              post.number > 0
                ? t('translation.compare_number', { number: post.number })
                : t('translation.compare_outcome')
            }
          >
            {t('translation.compare')}
          </a>
        </p>
        {shown.reason === null ? null : (
          <p className="translation-doubt">{t('translation.doubt', { reason: apart(shown.reason) })}</p>
        )}
        <Prose html={shown.html} language={shown.language} />
      </div>
      <details className="original">
        <summary>{t('translation.show_original', { language: languageName(t, post.language) })}</summary>
        {original}
      </details>
      <OtherLanguages translations={post.translations.filter((other) => other !== shown)} />
    </>
  )
}
