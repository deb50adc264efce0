import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { pathOfList } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { LANGUAGE_NAMES, LOCALES } from '#server/i18n/languages.plain.ts'
import { mayMergeThemes, mergeThemes } from '#server/moderation/merge-themes.ts'
import { writeThemeText } from '#server/moderation/shape-theme.ts'
import { themesToShape, themeTexts } from '#server/moderation/themes-to-shape.ts'
import { pathToShapeTheme, THEMES_TO_SHAPE } from './shaping-paths.ts'
import { MergeTheme, ThemeTextForm } from './theme-forms.tsx'

/** What the buttons of the page do. */
const WORKS = { write: writeThemeText, merge: mergeThemes }

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  const code = args.params.code ?? ''
  const texts = await themeTexts(context, code)
  const asked = new URL(args.request.url).searchParams.get('language')
  const language = LOCALES.find((locale) => locale === asked) ?? context.locale
  const all = await themesToShape(context)
  return {
    ...{ code, language },
    name: texts[context.locale].name || code,
    texts: texts[language],
    others: all.filter((theme) => theme.code !== code && theme.mergedInto === null),
    threads: all.find((theme) => theme.code === code)?.threads ?? 0,
    mayMerge: await mayMergeThemes(context),
    done: isDone(args.request.url),
  }
})

export const action = write(async (context, input, { params }) => {
  const code = params.code ?? ''
  const work = workOf(WORKS, input)
  await work(context, { ...input, code })
  if (work === mergeThemes) return redirect(pathOfList({ theme: typed(input, 'into') }), 303)
  return redirect(`${pathToShapeTheme(code, typed(input, 'language'))}&${DONE}`, 303)
})

export const meta = titled('themes_edit.change', 'themes_edit.title')

/** A theme, for curators: its texts in one language at a time, and merging it into another. */
export default function ShapeTheme() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page) {
    const names = { name: t('themes_edit.name'), description: t('themes_edit.description') }
    return (
      <KeptForm
        refusal={refusal}
        texts={{ ...names, welcome: t('themes_edit.welcome'), rules: t('themes_edit.rules') }}
      />
    )
  }
  const { code, name, done } = page
  const intent = typed(refusal?.values, 'intent')
  const language = LOCALES.find((locale) => locale === typed(refusal?.values, 'language')) ?? page.language
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('themes_edit.title'), href: THEMES_TO_SHAPE },
          { label: name, href: pathOfList({ theme: code }) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('themes_edit.change')}
      </h1>
      {done && !refusal ? <Done>{t('themes_edit.done')}</Done> : null}
      <LinkTabs
        label={t('themes_edit.language')}
        tabs={LOCALES.map((locale) => ({
          href: pathToShapeTheme(code, locale),
          label: LANGUAGE_NAMES[locale],
          current: locale === language,
        }))}
      />
      <ThemeTextForm
        code={code}
        language={language}
        texts={page.texts}
        refusal={intent === 'write' ? refusal : undefined}
      />
      {page.mayMerge ? (
        <MergeTheme
          code={code}
          name={name}
          threads={page.threads}
          others={page.others}
          refusal={intent === 'merge' ? refusal : undefined}
        />
      ) : null}
    </div>
  )
}
