import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed, valuesIn } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfThread } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { themes } from '#server/forum/themes.ts'
import { splitForm } from '#server/moderation/split-form.ts'
import { splitPreview } from '#server/moderation/split-preview.ts'
import { splitThread } from '#server/moderation/split-thread.ts'
import { forbidden } from '#server/platform/failures.ts'
import { pathToSteer } from './paths.ts'
import { SplitFields } from './split-fields.tsx'
import { SplitMeans } from './split-means.tsx'

export const loader = read(async (context, { params, request, context: asking }) => {
  if (isSentBack(asking)) throw forbidden('failure.signed_out')
  membersOnly(asking, request)
  const after = numberIn(new URL(request.url).searchParams.get('after') ?? '0')
  const form = await splitForm(context, numberIn(params.id), after)
  return { form, themes: await themes(context.db, context.locale) }
})

/** Nothing happens before its maker has read what it will do; from there one may also go back to the form. */
export const action = write(async (context, input, { params }) => {
  const said = { ...input, threadId: numberIn(params.id) }
  const intent = typed(input, 'intent')
  if (intent === 'change') return { values: input }
  if (intent !== 'split') return { values: input, preview: await splitPreview(context, said) }
  const { threadId: id, slug } = await splitThread(context, said)
  return redirect(pathOfThread({ id, slug }), 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('split.title')

/** Where moderators make a conversation of its own of some posts of another one. */
export default function SplitThread() {
  const { form, themes: themeList } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const { thread } = form
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: t('steer.title'), href: pathToSteer(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('split.title')}
      </h1>
      {preview ? (
        <SplitMeans threadId={thread.id} after={form.after} preview={preview} themes={themeList} />
      ) : (
        <SplitFields form={form} themes={themeList} refusal={refusalOf(answer)} values={valuesIn(answer)} />
      )}
    </div>
  )
}
