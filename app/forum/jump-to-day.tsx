import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { postOnDay } from '#server/forum/post-on-day.ts'
import { aboutThread } from '#server/forum/standing-post.ts'
import { Failure } from '#server/platform/failures.ts'
import { DayForm } from './day-form.tsx'

export const loader = read(async (context, { params, request, context: { timeZone } }) => {
  const threadId = numberIn(params.id)
  const thread = await aboutThread(context, threadId)
  const day = new URL(request.url).searchParams.get('day')
  if (day === null) return { thread, day: '', wrong: false }
  try {
    const { slug, number } = await postOnDay(context, { threadId, day }, timeZone)
    throw redirect(pathOfPost({ id: threadId, slug }, number), 303)
  } catch (error) {
    if (!(error instanceof Failure) || error.status !== 422) throw error
    return data({ thread, day: day.slice(0, 20), wrong: true }, { status: 422 })
  }
})

export const meta = titled('day.title')

/** Asks for the day, where the address names none that could be. */
export default function JumpToDay() {
  const { thread, day, wrong } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfThread(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('day.title')}
      </h1>
      <DayForm threadId={thread.id} day={day} error={wrong ? t('day.missing') : undefined} />
    </div>
  )
}
