import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { UploadField } from '#app/ui/upload-field.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { DraftKey } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { ownPost } from '#server/forum/own-post.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { REVISION_WINDOW_MINUTES } from '#server/forum/terms.ts'
import { refuseForgottenFile } from './attach.server.ts'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { besidesSending } from './writing.server.ts'
import { useWriting } from './writing.tsx'

export const loader = read(async (context, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  return {
    ...(await ownPost(context, where)),
    draft: await ownDraft(context, `edit:${where.threadId}:${where.number}`),
  }
})

export const action = write(async (context, input, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  const beside = await besidesSending(context, input, `edit:${where.threadId}:${where.number}`)
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
  const refusal = refusalOf(answer)
  const values = refusal?.values ?? (answer && 'values' in answer ? answer.values : undefined)
  const said = (name: string) =>
    refusal?.fields[name] ? t(refusal.fields[name].key, refusal.fields[name].values) : undefined
  const [language, setLanguage] = useState(typed(values, 'language') ?? draft?.fields.language ?? post.language)
  const root = useRoot()
  const draftKey: DraftKey = `edit:${thread.id}:${post.number}`
  const writing = useWriting({
    draft: draftKey,
    standing: draft,
    fresh: values === undefined,
    language,
    onFilled: (fields) => setLanguage(fields.language ?? post.language),
  })
  const newer = refusal?.said.key === 'draft.newer' ? draft : null
  const here = `/t/${thread.id}/posts/${post.number}/edit`
  // A draft changes the text that stood there when it was begun.
  const opened = typed(values, 'revision') ?? draft?.fields.revision ?? post.revision
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
        {refusal ? (
          <ErrorSummary
            title={t(refusal.said.key, refusal.said.values)}
            problems={Object.keys(refusal.fields).map((name) => ({ field: name, message: said(name) ?? '' }))}
          />
        ) : null}
        <input type="hidden" name="revision" value={revision} />
        <DraftMarks
          draft={draftKey}
          version={newer?.version ?? Number(typed(values, 'draftVersion') ?? draft?.version ?? 0)}
        />
        <BodyField
          label={t('composer.body')}
          language={language}
          rows={9}
          defaultValue={typed(values, 'body') ?? draft?.fields.body ?? body}
          error={said('body')}
          preview={writing.preview ?? (answer && 'preview' in answer ? answer.preview : undefined)}
          {...writing.body}
        />
        <UploadField shown={uploads} />
        <SelectField
          name="language"
          label={t('open.language')}
          error={said('language')}
          defaultValue={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          choices={languageChoices(writingLanguages(post.language, { ...root?.member, locale: root?.locale }).offered)}
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
