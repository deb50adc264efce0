import type { ReactNode } from 'react'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import type { TranslationPage } from '#server/forum/translation-page.ts'
import { subjectOf } from '#server/forum/translations.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

interface OriginalBesideProps {
  thread: TranslationPage['thread']
  original: TranslationPage['original']
  /** The address of this page. */
  here: string
  /** The heading of the page. */
  children: ReactNode
}

/** The head of a page about a translation, and the original that stands beside it. */
export function OriginalBeside({ thread, original, here, children }: OriginalBesideProps) {
  const t = useT()
  const subject = subjectOf(original.number)
  return (
    <>
      <header>
        <Breadcrumbs
          steps={[
            { label: thread.title, href: pathOfThread(thread), lang: thread.language },
            subject !== 'post'
              ? { label: t(`translation.the_${subject}`), href: here }
              : { label: `#${original.number}`, href: pathOfPost(thread, original.number) },
          ]}
        />
        <h1 className="ds-heading" data-size="md">
          {children}
        </h1>
      </header>
      <section aria-labelledby="original">
        <h2 className="ds-heading" data-size="2xs" id="original">
          {t('translation.original_in', { language: languageName(t, original.language) })}
        </h2>
        <p className="hint">
          <AuthorName author={original.author} />
        </p>
        {subject === 'title' ? (
          <p className="title-beside" lang={original.language} dir={directionOf(original.language)}>
            {thread.title}
          </p>
        ) : (
          <Prose html={original.html} language={original.language} />
        )}
      </section>
    </>
  )
}
