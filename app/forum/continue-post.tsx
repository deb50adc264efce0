import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ChoiceGroup, SelectField, TextField } from '#app/ui/field.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { UploadField } from '#app/ui/upload-field.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { continueForm, continuePost } from '#server/forum/continue-post.ts'
import type { DraftField, DraftKey } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { similarThreads } from '#server/forum/similar-threads.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { AUDIENCES, FORUM_LIMITS, KINDS } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { refuseForgottenFile } from './attach.server.ts'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { newKey } from './new-key.ts'
import { SimilarTitles } from './similar-titles.tsx'
import { besidesSending } from './writing.server.ts'
import { useWriting } from './writing.tsx'

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
  const opened = await continuePost(context, { ...input, ...where })
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
  const refusal = refusalOf(answer)
  const values = refusal?.values ?? (answer && 'values' in answer ? answer.values : undefined)
  const before = values === undefined ? draft?.fields : undefined
  /** What a field holds when the form is drawn: typed before, or kept as a draft. */
  const held = (name: DraftField): string | undefined => typed(values, name) ?? before?.[name]
  const similar = answer && 'similar' in answer ? answer.similar : []
  const [title, setTitle] = useState<string>()
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
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const [language, setLanguage] = useState(held('language') ?? first)
  const draftKey = draftOf(thread.id, post.number)
  const writing = useWriting({
    draft: draftKey,
    standing: draft,
    fresh: values === undefined,
    language,
    onFilled: (fields) => setLanguage(fields.language ?? first),
  })
  const newer = refusal?.said.key === 'draft.newer' ? draft : null
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
        <DraftMarks
          draft={draftKey}
          version={newer?.version ?? Number(typed(values, 'draftVersion') ?? draft?.version ?? 0)}
        />
        {summary}
        <TextField
          name="title"
          label={t('continue.new_title')}
          error={said('title')}
          defaultValue={held('title')}
          maxLength={FORUM_LIMITS.title.max}
          dir="auto"
          onInput={({ currentTarget }: FormEvent<HTMLInputElement>) => setTitle(currentTarget.value)}
        />
        <IdentifierWarning field="title" shown={writing.guard.warned('title')} />
        <SimilarTitles title={title} found={similar} />
        <BodyField
          label={t('open.body')}
          labelled
          language={language}
          rows={9}
          defaultValue={held('body') ?? quotation}
          error={said('body')}
          preview={writing.preview ?? (answer && 'preview' in answer ? answer.preview : undefined)}
          {...writing.body}
        />
        <UploadField />
        <div className="pair">
          <SelectField
            name="kind"
            label={t('continue.kind')}
            error={said('kind')}
            defaultValue={held('kind') ?? 'discussion'}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SelectField
            name="theme"
            label={t('open.theme')}
            error={said('theme')}
            defaultValue={held('theme') ?? thread.theme}
            choices={themeList.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            name="language"
            label={t('open.language')}
            error={said('language')}
            defaultValue={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
            choices={languageChoices(offered)}
          />
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
          <ChoiceGroup
            name="audience"
            type="radio"
            label={t('open.audience')}
            error={said('audience')}
            chosen={[held('audience') ?? 'public']}
            choices={AUDIENCES.map((audience) => ({
              value: audience,
              label: t(`who.${audience}`),
              hint: t(`open.audience_hint_${audience}`),
            }))}
          />
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
