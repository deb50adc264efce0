import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { aboutThread, standingPost } from '#server/forum/standing-post.ts'

export const loader = read(async (context, { params }) => {
  const threadId = numberIn(params.id)
  if (params.number === undefined) return { thread: await aboutThread(context, threadId), number: null }
  const { thread, post } = await standingPost(context, { threadId, number: numberIn(params.number) })
  return { thread, number: post.number }
})

export const meta = titled('link.title')

/** The address of a conversation or a post, to be copied by hand, and who can read what it leads to. */
export default function ShareLink() {
  const { thread, number } = useLoaderData<typeof loader>()
  const t = useT()
  const root = useRoot()
  const path = number === null ? pathOfThread(thread) : pathOfPost(thread, number)
  return (
    <div className="narrow stack">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          ...(number === null ? [] : [{ label: `#${number}`, href: path }]),
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {number === null ? t('link.title') : t('link.title_post', { number })}
      </h1>
      <TextField
        name="link"
        label={t('link.address')}
        hint={t(`link.readers_${thread.audience}`)}
        value={`${root?.origin ?? ''}${path}`}
        readOnly
        dir="ltr"
      />
      <p className="actions">
        <a className="ds-button" data-variant="secondary" href={path}>
          {t('link.back')}
        </a>
      </p>
    </div>
  )
}
