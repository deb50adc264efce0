import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { UploadField } from '#app/ui/upload-field.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { DraftKey } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { ownPost } from '#server/forum/own-post.ts'
import { tellsRecord } from '#server/forum/record-opening.plain.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { REVISION_WINDOW_MINUTES } from '#server/forum/terms.ts'
import { refuseForgottenFile } from './attach.server.ts'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { editOfRecord } from './edit-of-record.server.ts'
import { LanguageField } from './language-field.tsx'
import { besidesSending } from './writing.server.ts'
import { useWrittenForm } from './written-form.ts'

const draftOf = (threadId: number, number: number): DraftKey => `edit:${threadId}:${number}`

export const loader = read(async (context, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  const own = await ownPost(context, where)
  // What a record says is changed there, and the post follows.
  if (tellsRecord(own.thread.kind, where.number)) throw redirect(await editOfRecord(context, own.thread))
  return {
    ...own,
    draft: await ownDraft(context, draftOf(where.threadId, where.number)),
  }
})

export const action = write(async (context, input, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  const beside = await besidesSending(context, input, draftOf(where.threadId, where.number))
  if (beside) return beside
  refuseForgottenFile(input)
  const { threadId, slug, number } = await revisePost(context, { ...input, ...where })
  return redirect(pathOfPost({ id: threadId, slug }, number), 303)
})

export const meta = titled('revise.title')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Changes the text of one's own post. */
export default function RevisePost() {
  const { thread, post, body, answered, draft, uploads } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const form = useWrittenForm({ answer, draft: draftOf(thread.id, post.number), standing: draft, first: post.language })
  const { refusal, held, language, setLanguage, writing, newer } = form
  const { said, summary } = useRefused(refusal)
  const here = `/t/${thread.id}/posts/${post.number}/edit`
  // A draft changes the text that stood there when it was begun.
  const opened = held('revision') ?? post.revision
  // After somebody else's edit the form starts from the post as it stands, with the text that was typed.
  const revision = refusal?.said.key === 'post.changed_meanwhile' ? post.revision : opened
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: `#${post.number}`, href: pathOfPost(thread, post.number) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('revise.title')}
      </h1>
      <p className="lead">{answered ? t('revise.marked') : t('revise.window', { minutes: REVISION_WINDOW_MINUTES })}</p>
      {newer ? <NewerText draft={newer} href={here} /> : null}
      <form className="stack" method="post" action={here} {...writing.form} onSubmit={writing.onSend}>
        {summary}
        <input type="hidden" name="revision" value={revision} />
        <DraftMarks {...form.marks} />
        <BodyField
          label={t('composer.body')}
          language={language}
          rows={9}
          defaultValue={held('body') ?? body}
          error={said('body')}
          preview={form.preview}
          {...writing.body}
        />
        <UploadField shown={uploads} />
        <LanguageField
          language={language}
          offered={writingLanguages(post.language, { ...root?.member, locale: root?.locale }).offered}
          error={said('language')}
          onChoose={setLanguage}
        />
        <WhoReads audience={thread.audience} />
        <p className="actions">
          <SubmitButton name="intent" value="send">
            {t('revise.save')}
          </SubmitButton>
          <DraftButtons saved={writing.saved} />
          <a className="ds-button" data-variant="tertiary" href={pathOfPost(thread, post.number)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
