import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FormEvent, useRef } from 'react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Composer } from '#app/ui/composer.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { previewOf } from '#server/forum/preview.ts'
import { replyForm } from '#server/forum/reply-form.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { useBodyPreview } from './body-preview.ts'
import { useKeptText } from './kept-text.ts'
import { newKey } from './new-key.ts'
import { tellingPosts } from './telling.ts'

export const loader = read(async (context, { params, request }) => {
  const query = new URL(request.url).searchParams
  const to = query.get('to')
  const form = await replyForm(context, { threadId: numberIn(params.id), to: to === null ? null : numberIn(to) })
  return { ...form, quotation: query.get('quote') === 'yes' ? form.quotation : '', idempotencyKey: newKey() }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const intent = typed(input, 'intent')
  if (intent === 'preview' || intent === 'write')
    return { values: input, preview: intent === 'preview' ? previewOf(context, typed(input, 'body') ?? '') : undefined }
  const { threadId: id, slug, number } = await replyToThread(context, { ...input, threadId })
  return redirect(pathOfPost({ id, slug }, number), 303)
})

export const meta = titled('reply.title')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Answers in a conversation on a page of its own: with a quotation, with a preview, or after something was wrong. */
export default function Reply() {
  const { thread, quoted, quotation, idempotencyKey } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const refusal = refusalOf(answer)
  const values = refusal?.values ?? (answer && 'values' in answer ? answer.values : undefined)
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const member = root?.member
  const voices = member?.groups ?? GROUPS.filter((group) => group === typed(values, 'voice'))
  const field = useRef<HTMLTextAreaElement | null>(null)
  const inPlace = useBodyPreview(field)
  const guard = useGuard()
  const { first, offered } = writingLanguages(thread.language, { ...member, locale: root?.locale })
  const kept = useKeptText({
    memberId: member?.id,
    name: ['reply', thread.id, ...(quoted ? [quoted.number] : [])].join('-'),
    field,
    untouched: quotation,
  })
  const hrefOf = (number: number) => pathOfPost(thread, number)

  function onInput(event: FormEvent<HTMLTextAreaElement>): void {
    guard.onInput(event)
    kept.keep(event.currentTarget.value)
  }

  function onSubmit({ nativeEvent }: FormEvent<HTMLFormElement>): void {
    // What is refused comes back with the answer.
    if ((nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'send') kept.forget()
  }

  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: t('composer.title'), href: `/t/${thread.id}/reply` },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('reply.title')}
      </h1>
      {quoted ? <Post post={quoted} hrefOf={hrefOf} {...tellingPosts(root)} /> : null}
      {member || values ? (
        <Composer
          action={`/t/${thread.id}/reply`}
          voices={voices}
          languages={offered}
          values={{
            voice: typed(values, 'voice') ?? voices[0],
            language: typed(values, 'language') ?? first,
            body: typed(values, 'body') ?? quotation,
            replyToNumber: typed(values, 'replyToNumber') ?? quoted?.number,
          }}
          idempotencyKey={keyOf(answer) ?? idempotencyKey}
          audience={thread.audience}
          refused={refusal ? t(refusal.said.key, refusal.said.values) : undefined}
          problems={Object.fromEntries(
            Object.entries(refusal?.fields ?? {}).map(([field, said]) => [field, t(said.key, said.values)]),
          )}
          preview={inPlace.preview ?? preview}
          onSubmit={onSubmit}
          body={{
            fieldRef: field,
            warned: guard.warned('body'),
            told: inPlace.told,
            onInput,
            onPreview: inPlace.onPreview,
            // A preview that the server drew is left by asking the server.
            ...(inPlace.preview === undefined ? {} : { onWrite: inPlace.onWrite }),
          }}
        >
          {member ? null : (
            <a className="ds-link" href={pathToSignIn(`/t/${thread.id}/reply`)} target="_blank" rel="noreferrer">
              {t('nav.sign_in')}
            </a>
          )}
        </Composer>
      ) : (
        <p className="ds-card reply-invite">
          <a className="ds-button" href={pathToSignIn(`/t/${thread.id}/reply`)}>
            {t('thread.sign_in_to_reply')}
          </a>
          <span>{t('thread.reading_is_open')}</span>
        </p>
      )}
    </div>
  )
}
