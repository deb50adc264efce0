import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useRef, useState } from 'react'
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
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { continueForm, continuePost } from '#server/forum/continue-post.ts'
import { previewOf } from '#server/forum/preview.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { AUDIENCES, FORUM_LIMITS, KINDS } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { useBodyPreview } from './body-preview.ts'
import { newKey } from './new-key.ts'

export const loader = read(async (context, { params, request, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  const form = await continueForm(context, { threadId: numberIn(params.id), number: numberIn(params.number) })
  return { ...form, themes: await themes(context.db, context.locale), idempotencyKey: newKey() }
})

export const action = write(async (context, input, { params }) => {
  const intent = typed(input, 'intent')
  if (intent === 'preview' || intent === 'write')
    return { values: input, preview: intent === 'preview' ? previewOf(context, typed(input, 'body') ?? '') : undefined }
  const where = { fromThreadId: numberIn(params.id), fromNumber: numberIn(params.number) }
  const opened = await continuePost(context, { ...input, ...where })
  return redirect(threadPath(opened.threadId, opened.slug), 303)
})

export const meta = titled('continue.title')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Opens a conversation of its own from a post: a quotation to begin with, a title, where it belongs. */
export default function ContinuePost() {
  const { thread, post, quotation, themes: themeList, idempotencyKey } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const field = useRef<HTMLTextAreaElement | null>(null)
  const inPlace = useBodyPreview(field)
  const guard = useGuard()
  const refusal = refusalOf(answer)
  const values = refusal?.values ?? (answer && 'values' in answer ? answer.values : undefined)
  const { said, summary } = useRefused(refusal, undefined, {
    title: t('continue.new_title'),
    body: t('open.body'),
    theme: t('open.theme'),
    voice: t('composer.voice'),
    audience: t('open.audience'),
  })
  const voices = useVoiceChoices(root?.member?.groups ?? [])
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const [language, setLanguage] = useState(typed(values, 'language') ?? first)
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
      <form className="stack" method="post" action={`/t/${thread.id}/posts/${post.number}/continue`}>
        <button type="submit" name="intent" value="send" hidden />
        <input type="hidden" name="idempotencyKey" value={keyOf(answer) ?? idempotencyKey} />
        {summary}
        <TextField
          name="title"
          label={t('continue.new_title')}
          error={said('title')}
          defaultValue={typed(values, 'title')}
          maxLength={FORUM_LIMITS.title.max}
          dir="auto"
          onInput={guard.onInput}
        />
        <IdentifierWarning field="title" shown={guard.warned('title')} />
        <BodyField
          label={t('open.body')}
          labelled
          language={language}
          rows={9}
          defaultValue={typed(values, 'body') ?? quotation}
          error={said('body')}
          preview={inPlace.preview ?? (answer && 'preview' in answer ? answer.preview : undefined)}
          warned={guard.warned('body')}
          told={inPlace.told}
          fieldRef={field}
          onInput={guard.onInput}
          onPreview={inPlace.onPreview}
          onWrite={inPlace.onWrite}
        />
        <div className="pair">
          <SelectField
            name="kind"
            label={t('continue.kind')}
            error={said('kind')}
            defaultValue={typed(values, 'kind') ?? 'discussion'}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SelectField
            name="theme"
            label={t('open.theme')}
            error={said('theme')}
            defaultValue={typed(values, 'theme') ?? thread.theme}
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
            defaultValue={typed(values, 'voice') ?? voices[0]?.value}
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
            chosen={[typed(values, 'audience') ?? 'public']}
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
          <a className="ds-button" data-variant="tertiary" href={pathOfPost(thread, post.number)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
