import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfHeld } from '#app/moderation/paths.ts'
import { PATHS, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { useVoiceChoices } from '#app/ui/inline-select.tsx'
import { KindPick } from '#app/ui/kind-pick.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { UploadField } from '#app/ui/upload-field.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { places } from '#server/directory/places.ts'
import { draftPath } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { similarThreads } from '#server/forum/similar-threads.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { PLAIN_KINDS, type PlainKind } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { sendOpening } from '#server/moderation/hold-text.ts'
import { AddresseeFields } from './addressee-fields.tsx'
import { refuseForgottenFile } from './attach.server.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { LanguageField } from './language-field.tsx'
import { newKey } from './new-key.ts'
import { TitleField } from './title-field.tsx'
import { besidesSending } from './writing.server.ts'
import { useWrittenForm } from './written-form.ts'

export const loader = read(async (context, { request }) => {
  const query = new URL(request.url).searchParams
  const [themeList, placeList, draft] = await Promise.all([
    themes(context.db, context.locale),
    places(context.db),
    ownDraft(context, 'open'),
  ])
  return {
    themes: themeList,
    places: placeList,
    draft,
    kind: PLAIN_KINDS.find((kind) => kind === (query.get('kind') ?? draft?.fields.kind)) ?? 'question',
    theme: draft?.fields.theme ?? query.get('theme') ?? '',
    idempotencyKey: newKey(),
  }
})

export const action = write(async (context, input) => {
  // The button of another kind stands beside the kind that was: the form is drawn again, with all that was written.
  const beside = Array.isArray(input.kind)
    ? { values: input, preview: undefined }
    : await besidesSending(context, input, 'open')
  if (beside) return { ...beside, similar: await similarThreads(context, typed(input, 'title') ?? '') }
  refuseForgottenFile(input)
  const opened = await sendOpening(context, input)
  if ('heldId' in opened) return redirect(pathOfHeld(opened.heldId), 303)
  return redirect(threadPath(opened.threadId, opened.slug), 303)
})

export const meta = titled('open.title')

/** Opens a conversation: what it is, the question in a line, the text, and who can read it. */
export default function OpenThread() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const member = root?.member
  const { first, offered } = writingLanguages(undefined, { ...member, locale: root?.locale })
  const form = useWrittenForm({
    answer,
    draft: 'open',
    standing: data.draft,
    first,
    onFilled: (fields) => setKind(PLAIN_KINDS.find((known) => known === fields.kind) ?? kind),
  })
  const { refusal, values, held, language, setLanguage, writing, newer } = form
  // Whoever was signed out meanwhile sends the form again as the group that was chosen.
  const voiceChoices = useVoiceChoices(member?.groups ?? GROUPS.filter((group) => group === typed(values, 'voice')))
  const [kind, setKind] = useState(PLAIN_KINDS.find((known) => known === typed(values, 'kind')) ?? data.kind)
  const theme = typed(values, 'theme') ?? data.theme
  const { said, summary } = useRefused(refusal, undefined, {
    title: t(`open.title_${kind}`),
    body: t('open.body'),
    theme: t('open.theme'),
    language: t('open.language'),
    place: t('open.place'),
    voice: t('composer.voice'),
    audience: t('open.audience'),
    addressedGroup: t('addressed.group'),
    addressedOrganisation: t('addressed.organisation'),
  })
  const pathOf = (wanted: PlainKind) =>
    `${PATHS.open}?${new URLSearchParams({ kind: wanted, ...(theme ? { theme } : {}) })}`

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
      {newer ? <NewerText draft={newer} href={draftPath({}, newer.fields)} /> : null}
      <form className="stack" method="post" action={pathOf(kind)} {...writing.form} onSubmit={writing.onSend}>
        {/* Enter in a line of text presses the first button of its form. */}
        <button type="submit" name="intent" value="send" hidden />
        <HiddenMark name="idempotencyKey" value={keyOf(answer) ?? data.idempotencyKey} />
        <input type="hidden" name="kind" value={kind} />
        <DraftMarks {...form.marks} />
        <KindPick current={kind} onPick={setKind} />
        {summary}
        <TitleField
          label={t(`open.title_${kind}`)}
          hint={t(`open.title_hint_${kind}`)}
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
          defaultValue={held('body')}
          error={said('body')}
          preview={form.preview}
          {...writing.body}
        />
        <UploadField />
        {kind === 'question' ? (
          <AddresseeFields said={said} values={values ?? data.draft?.fields} guard={writing.guard} />
        ) : null}
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
          <LanguageField language={language} offered={offered} error={said('language')} onChoose={setLanguage} />
          <SelectField
            name="place"
            label={t('open.place')}
            optional
            error={said('place')}
            defaultValue={held('place') ?? ''}
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
          defaultValue={held('voice') ?? member?.groups[0]}
          choices={voiceChoices}
        />
        <AudienceChoice chosen={held('audience')} error={said('audience')} />
        <p className="actions">
          <SubmitButton name="intent" value="send">
            {t(`open.send_${kind}`)}
          </SubmitButton>
          {member ? (
            <DraftButtons saved={writing.saved} />
          ) : (
            <a className="ds-link" href={pathToSignIn(pathOf(kind))} target="_blank" rel="noreferrer">
              {t('nav.sign_in')}
            </a>
          )}
        </p>
      </form>
    </div>
  )
}
