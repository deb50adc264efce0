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
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { addTheme, moveTheme } from '#server/moderation/shape-theme.ts'
import { themesToShape } from '#server/moderation/themes-to-shape.ts'
import { MoveButton } from './move-button.tsx'
import { NewTheme } from './new-theme.tsx'
import { pathToShapeTheme, THEMES_TO_SHAPE } from './shaping-paths.ts'

/** What the buttons of the page do. */
const WORKS = { add: addTheme, move: moveTheme }

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  return { themes: await themesToShape(context), done: isDone(args.request.url) }
})

export const action = write(async (context, input) => {
  const work = workOf(WORKS, input)
  await work(context, input)
  const where = work === moveTheme ? `#theme-${typed(input, 'code') ?? ''}` : `?${DONE}`
  return redirect(THEMES_TO_SHAPE + where, 303)
})

export const meta = titled('themes_edit.title')

/** All themes, for curators: their order, and where each is changed; a new one is added below. */
export default function ThemesToShape() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page) return <KeptForm refusal={refusal} texts={{ code: t('themes_edit.code') }} />
  const { themes, done } = page
  const standing = themes.filter(({ mergedInto }) => mergedInto === null)
  const gone = themes.filter(({ mergedInto }) => mergedInto !== null)
  const nameOf = (code: string | null) => themes.find((theme) => theme.code === code)?.name ?? code ?? ''
  const move = (code: string, name: string, to: 'up' | 'down') => (
    <MoveButton action={THEMES_TO_SHAPE} values={{ code }} title={name} to={to} />
  )
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('themes_edit.title')}
      </h1>
      <p className="lead">{t('themes_edit.lead')}</p>
      {done && !refusal ? <Done>{t('themes_edit.done')}</Done> : null}
      <ol className="tied">
        {standing.map(({ code, name, threads }, index) => (
          <li key={code} id={`theme-${code}`} tabIndex={-1}>
            <a className="tied-title" href={pathToShapeTheme(code)}>
              {name}
            </a>
            <div className="actions">
              <span className="subtle">{t('themes_edit.threads', { count: threads })}</span>
              {index === 0 ? null : move(code, name, 'up')}
              {index === standing.length - 1 ? null : move(code, name, 'down')}
            </div>
          </li>
        ))}
      </ol>
      {gone.length > 0 ? (
        <>
          <h2 className="ds-heading" data-size="xs">
            {t('themes_edit.gone')}
          </h2>
          <ul>
            {gone.map(({ code, name, mergedInto }) => (
              <li key={code}>{t('themes_edit.went_into', { name, into: nameOf(mergedInto) })}</li>
            ))}
          </ul>
        </>
      ) : null}
      <NewTheme refusal={typed(refusal?.values, 'intent') === 'add' ? refusal : undefined} />
    </div>
  )
}
