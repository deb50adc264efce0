import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfHeld } from '#app/moderation/paths.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { UploadField } from '#app/ui/upload-field.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { continueForm } from '#server/forum/continue-post.ts'
import type { DraftKey } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { similarThreads } from '#server/forum/similar-threads.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { PLAIN_KINDS } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { sendOpening } from '#server/moderation/hold-text.ts'
import { refuseForgottenFile } from './attach.server.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { LanguageField } from './language-field.tsx'
import { newKey } from './new-key.ts'
import { TitleField } from './title-field.tsx'
import { besidesSending } from './writing.server.ts'
import { useWrittenForm } from './written-form.ts'

const draftOf = (threadId: number, number: number): DraftKey => `continue:${threadId}:${number}`

export const loader = read(async (context, { params, request, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  const form = await continueForm(context, { threadId: numberIn(params.id), number: numberIn(params.number) })
  const [themeList, draft] = await Promise.all([
    themes(context.db, context.locale),
    ownDraft(context, draftOf(form.thread.id, form.post.number)),
  ])
  return { ...form, themes: themeList, draft, idempotencyKey: newKey() }
})

export const action = write(async (context, input, { params }) => {
  const where = { fromThreadId: numberIn(params.id), fromNumber: numberIn(params.number) }
  const beside = await besidesSending(context, input, draftOf(where.fromThreadId, where.fromNumber))
  if (beside) return { ...beside, similar: await similarThreads(context, typed(input, 'title') ?? '') }
  refuseForgottenFile(input)
  const opened = await sendOpening(context, input, where)
  if ('heldId' in opened) return redirect(pathOfHeld(opened.heldId), 303)
  return redirect(threadPath(opened.threadId, opened.slug), 303)
})

export const meta = titled('continue.title')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Opens a conversation of its own from a post: a quotation to begin with, a title, where it belongs. */
export default function ContinuePost() {
  const { thread, post, quotation, themes: themeList, draft, idempotencyKey } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const form = useWrittenForm({ answer, draft: draftOf(thread.id, post.number), standing: draft, first })
  const { refusal, held, language, setLanguage, writing, newer } = form
  const { said, summary } = useRefused(refusal, undefined, {
    title: t('continue.new_title'),
    body: t('open.body'),
    kind: t('continue.kind'),
    theme: t('open.theme'),
    language: t('open.language'),
    voice: t('composer.voice'),
    audience: t('open.audience'),
  })
  const voices = useVoiceChoices(root?.member?.groups ?? [])
  const here = `/t/${thread.id}/posts/${post.number}/continue`
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: `#${post.number}`, href: pathOfPost(thread, post.number) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('continue.title')}
      </h1>
      <p className="lead">{t('continue.lead', { number: post.number })}</p>
      {newer ? <NewerText draft={newer} href={here} /> : null}
      <form className="stack" method="post" action={here} {...writing.form} onSubmit={writing.onSend}>
        {/* Enter in a line of text presses the first button of its form. */}
        <button type="submit" name="intent" value="send" hidden />
        <HiddenMark name="idempotencyKey" value={keyOf(answer) ?? idempotencyKey} />
        <DraftMarks {...form.marks} />
        {summary}
        <TitleField
          label={t('continue.new_title')}
          error={said('title')}
          defaultValue={held('title')}
          warned={writing.guard.warned('title')}
          similar={answer && 'similar' in answer ? answer.similar : []}
        />
        <BodyField
          label={t('open.body')}
          labelled
          language={language}
          rows={9}
          defaultValue={held('body') ?? quotation}
          error={said('body')}
          preview={form.preview}
          {...writing.body}
        />
        <UploadField />
        <div className="pair">
          <SelectField
            name="kind"
            label={t('continue.kind')}
            error={said('kind')}
            defaultValue={held('kind') ?? 'discussion'}
            choices={PLAIN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SelectField
            name="theme"
            label={t('open.theme')}
            error={said('theme')}
            defaultValue={held('theme') ?? thread.theme}
            choices={themeList.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <LanguageField language={language} offered={offered} error={said('language')} onChoose={setLanguage} />
          <SelectField
            name="voice"
            label={t('composer.voice')}
            error={said('voice')}
            defaultValue={held('voice') ?? voices[0]?.value}
            choices={voices}
          />
        </div>
        {thread.audience === 'members' ? (
          <>
            <input type="hidden" name="audience" value="members" />
            <WhoReads audience="members" />
          </>
        ) : (
          <AudienceChoice chosen={held('audience')} error={said('audience')} />
        )}
        <p className="actions">
          <SubmitButton name="intent" value="send">
            {t('continue.send')}
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
