import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { markHelped } from '#server/forum/mark-helped.ts'
import { outcomeForm } from '#server/forum/outcome-form.ts'

export const loader = read(async (context, { params }) => {
  const number = numberIn(params.number)
  const { thread, helped } = await outcomeForm(context, numberIn(params.id))
  return { thread, number, helped: helped.some((post) => post.number === number) }
})

export const action = write(async (context, input, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  const { threadId, slug, number } = await markHelped(context, { ...input, ...where })
  return redirect(pathOfPost({ id: threadId, slug }, number), 303)
})

export const meta = titled('helped.mark')

/** Says that a post helped, or takes that back: for whoever comes by address. The button stands below the post itself. */
export default function MarkHelped() {
  const { thread, number, helped } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: `#${number}`, href: pathOfPost(thread, number) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t(helped ? 'helped.unmark_number' : 'helped.mark_number', { number })}
      </h1>
      <form method="post" action={`/t/${thread.id}/posts/${number}/helped`}>
        <p className="actions">
          <SubmitButton name="helped" value={helped ? 'no' : 'yes'}>
            {t(helped ? 'helped.unmark' : 'helped.mark')}
          </SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={pathOfPost(thread, number)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
