import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfHeld } from '#app/moderation/paths.ts'
import { pathOfPost, pathOfThread, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Composer } from '#app/ui/composer.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { draftPath } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { replyForm } from '#server/forum/reply-form.ts'
import { sendReply } from '#server/moderation/hold-text.ts'
import { refuseForgottenFile } from './attach.server.ts'
import { beginning } from './begin-reply.ts'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { newKey } from './new-key.ts'
import { tellingPosts } from './telling.ts'
import { besidesSending } from './writing.server.ts'
import { useWrittenForm } from './written-form.ts'

export const loader = read(async (context, { params, request }) => {
  const query = new URL(request.url).searchParams
  const to = query.get('to')
  const threadId = numberIn(params.id)
  const form = await replyForm(context, { threadId, to: to === null ? null : numberIn(to) })
  const draft = await ownDraft(context, `reply:${threadId}`)
  const quotation = query.get('quote') === 'yes' ? form.quotation : ''
  const begun = beginning(draft?.fields, quotation, form.quoted?.number.toString())
  return { ...form, quotation, draft, begun, idempotencyKey: newKey() }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const beside = await besidesSending(context, input, `reply:${threadId}`)
  if (beside) return beside
  refuseForgottenFile(input)
  const sent = await sendReply(context, { ...input, threadId })
  if ('heldId' in sent) return redirect(pathOfHeld(sent.heldId), 303)
  return redirect(pathOfPost({ id: sent.threadId, slug: sent.slug }, sent.number), 303)
})

export const meta = titled('reply.title')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Answers in a conversation on a page of its own: with a quotation, with a preview, or after something was wrong. */
export default function Reply() {
  const { thread, locked, quoted, quotation, draft, begun, idempotencyKey, may } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const member = root?.member
  const { first, offered } = writingLanguages(thread.language, { ...member, locale: root?.locale })
  const form = useWrittenForm({ answer, draft: `reply:${thread.id}`, standing: draft, first, quotation })
  const { refusal, values, language, setLanguage, writing, newer } = form
  const voices = member?.groups ?? GROUPS.filter((group) => group === typed(values, 'voice'))
  const spoken = voices.find((voice) => voice === draft?.fields.voice) ?? voices[0]

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
      {quoted ? <Post post={quoted} alone thread={thread} {...tellingPosts(root)} /> : null}
      {newer ? <NewerText draft={newer} href={draftPath({ threadId: thread.id }, newer.fields)} /> : null}
      {locked ? (
        <p className="ds-card" dir="auto">
          {locked}
        </p>
      ) : null}
      {locked && !may.reply && !values && !draft ? null : member || values ? (
        <Composer
          action={`/t/${thread.id}/reply`}
          voices={voices}
          languages={offered}
          language={language}
          values={{
            voice: typed(values, 'voice') ?? spoken,
            language,
            body: typed(values, 'body') ?? begun,
            replyToNumber: values ? typed(values, 'replyToNumber') : (quoted?.number ?? draft?.fields.replyToNumber),
          }}
          idempotencyKey={keyOf(answer) ?? idempotencyKey}
          audience={thread.audience}
          refused={refusal ? t(refusal.said.key, refusal.said.values) : undefined}
          problems={Object.fromEntries(
            Object.entries(refusal?.fields ?? {}).map(([field, said]) => [field, t(said.key, said.values)]),
          )}
          preview={form.preview}
          above={<DraftMarks {...form.marks} />}
          {...writing.form}
          onLanguage={setLanguage}
          onSubmit={writing.onSend}
          body={{
            ...writing.body,
            // A preview that the server drew is left by asking the server.
            onWrite: writing.preview === undefined ? undefined : writing.body.onWrite,
          }}
        >
          {member ? (
            <DraftButtons saved={writing.saved} />
          ) : (
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
