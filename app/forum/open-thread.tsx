import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { ChoiceGroup, SelectField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { KindPick } from '#app/ui/kind-pick.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { places } from '#server/directory/places.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { previewOf } from '#server/forum/preview.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { AUDIENCES, FORUM_LIMITS, KINDS, type Kind } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { useBodyPreview } from './body-preview.ts'
import { useKeptText } from './kept-text.ts'
import { newKey } from './new-key.ts'

export const loader = read(async (context, { request }) => {
  const query = new URL(request.url).searchParams
  const [themeList, placeList] = await Promise.all([themes(context.db, context.locale), places(context.db)])
  return {
    themes: themeList,
    places: placeList,
    kind: KINDS.find((kind) => kind === query.get('kind')) ?? 'question',
    theme: query.get('theme') ?? '',
    idempotencyKey: newKey(),
  }
})

export const action = write(async (context, input) => {
  const intent = typed(input, 'intent')
  // The button of another kind stands beside the kind that was: the form is drawn again, with all that was written.
  if (intent === 'preview' || intent === 'write' || Array.isArray(input.kind))
    return { values: input, preview: intent === 'preview' ? previewOf(context, typed(input, 'body') ?? '') : undefined }
  const opened = await openThread(context, input)
  return redirect(threadPath(opened.threadId, opened.slug), 303)
})

export const meta = titled('open.title')

/** Opens a conversation: what it is, the question in a line, the text, and who can read it. */
export default function OpenThread() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const field = useRef<HTMLTextAreaElement | null>(null)
  const inPlace = useBodyPreview(field)
  const guard = useGuard()
  const refusal = refusalOf(answer)
  const values = refusal?.values ?? (answer && 'values' in answer ? answer.values : undefined)
  const preview = inPlace.preview ?? (answer && 'preview' in answer ? answer.preview : undefined)
  const member = root?.member
  // Whoever was signed out meanwhile sends the form again as the group that was chosen.
  const voiceChoices = useVoiceChoices(member?.groups ?? GROUPS.filter((group) => group === typed(values, 'voice')))
  const [kind, setKind] = useState(KINDS.find((known) => known === typed(values, 'kind')) ?? data.kind)
  const theme = typed(values, 'theme') ?? data.theme
  const { said, summary } = useRefused(refusal, undefined, {
    title: t(`open.title_${kind}`),
    body: t('open.body'),
    theme: t('open.theme'),
    language: t('open.language'),
    place: t('open.place'),
    voice: t('composer.voice'),
    audience: t('open.audience'),
  })
  const { first, offered } = writingLanguages(undefined, { ...member, locale: root?.locale })
  const [language, setLanguage] = useState(typed(values, 'language') ?? first)
  const title = useRef<HTMLInputElement | null>(null)
  const keptTitle = useKeptText({ memberId: member?.id, name: 'open-title', field: title })
  const keptBody = useKeptText({ memberId: member?.id, name: 'open-body', field })
  const pathOf = (wanted: Kind) => `${PATHS.open}?${new URLSearchParams({ kind: wanted, ...(theme ? { theme } : {}) })}`

  function onInput(event: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    guard.onInput(event)
    const { name, value } = event.currentTarget
    if (name === 'title') keptTitle.keep(value)
    else keptBody.keep(value)
  }

  function onSubmit({ nativeEvent }: FormEvent<HTMLFormElement>): void {
    // What is refused comes back with the answer.
    if ((nativeEvent as SubmitEvent).submitter?.getAttribute('value') !== 'send') return
    keptTitle.forget()
    keptBody.forget()
  }

  if (!member && !values)
    return (
      <div className="narrow">
        <h1 className="ds-heading" data-size="md">
          {t('open.title')}
        </h1>
        <p className="lead">{t('open.sign_in')}</p>
        <p className="actions">
          <a className="ds-button" href={pathToSignIn(pathOf(kind))}>
            {t('nav.sign_in')}
          </a>
        </p>
      </div>
    )
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('open.title')}
      </h1>
      <form className="stack" method="post" action={pathOf(kind)} onSubmit={onSubmit}>
        {/* Enter in a line of text presses the first button of its form. */}
        <button type="submit" name="intent" value="send" hidden />
        <input type="hidden" name="idempotencyKey" value={keyOf(answer) ?? data.idempotencyKey} />
        <input type="hidden" name="kind" value={kind} />
        <KindPick current={kind} onPick={setKind} />
        {summary}
        <TextField
          name="title"
          label={t(`open.title_${kind}`)}
          hint={t(`open.title_hint_${kind}`)}
          error={said('title')}
          defaultValue={typed(values, 'title')}
          maxLength={FORUM_LIMITS.title.max}
          dir="auto"
          fieldRef={title}
          onInput={onInput}
        />
        <IdentifierWarning field="title" shown={guard.warned('title')} />
        <BodyField
          label={t('open.body')}
          labelled
          language={language}
          rows={9}
          defaultValue={typed(values, 'body')}
          error={said('body')}
          preview={preview}
          warned={guard.warned('body')}
          told={inPlace.told}
          fieldRef={field}
          onInput={onInput}
          onPreview={inPlace.onPreview}
          onWrite={inPlace.onWrite}
        />
        <SelectField
          name="theme"
          label={t('open.theme')}
          error={said('theme')}
          defaultValue={theme}
          choices={[
            { value: '', label: t('open.choose') },
            ...data.themes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <div className="pair">
          <SelectField
            name="language"
            label={t('open.language')}
            error={said('language')}
            defaultValue={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
            choices={languageChoices(offered)}
          />
          <SelectField
            name="place"
            label={t('open.place')}
            optional
            error={said('place')}
            defaultValue={typed(values, 'place') ?? ''}
            choices={[
              { value: '', label: t('open.no_place') },
              ...data.places.map(({ code, label }) => ({ value: code, label })),
            ]}
          />
        </div>
        <SelectField
          name="voice"
          label={t('composer.voice')}
          hint={t('open.voice_hint')}
          error={said('voice')}
          defaultValue={typed(values, 'voice') ?? member?.groups[0]}
          choices={voiceChoices}
        />
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
        <p className="actions">
          <SubmitButton name="intent" value="send">
            {t(`open.send_${kind}`)}
          </SubmitButton>
          {member ? null : (
            <a className="ds-link" href={pathToSignIn(pathOf(kind))} target="_blank" rel="noreferrer">
              {t('nav.sign_in')}
            </a>
          )}
        </p>
      </form>
    </div>
  )
}
