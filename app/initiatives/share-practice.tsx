import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { AudienceChoice } from '#app/forum/audience-choice.tsx'
import { DraftButtons, DraftMarks, NewerText } from '#app/forum/draft-controls.tsx'
import { LanguageField } from '#app/forum/language-field.tsx'
import { newKey } from '#app/forum/new-key.ts'
import { besidesSending } from '#app/forum/writing.server.ts'
import { useWrittenForm } from '#app/forum/written-form.ts'
import { PATHS, pathOfInitiative, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { places } from '#server/directory/places.ts'
import { type DraftKey, draftPath, draftPlace } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { draftTogether } from '#server/initiatives/draft-together.ts'
import { readPractice, sharePractice } from '#server/initiatives/share-practice.ts'
import { notFound } from '#server/platform/failures.ts'
import { FiveQuestions } from './five-questions.tsx'
import { LookOver } from './look-over.tsx'
import { WhatHappensNext } from './what-happens-next.tsx'

/** Which draft a form is, or an address asks for: one's own, or that of somebody with whom one finishes it. */
const keyOfDraft = (of: string | null | undefined): DraftKey =>
  of && draftPlace(`practice:${of}`) ? `practice:${of}` : 'practice'

export const loader = read(async (context, { request }) => {
  const draftKey = keyOfDraft(new URL(request.url).searchParams.get('of'))
  const of = draftPlace(draftKey)?.of
  const [themeList, placeList, draft, together] = await Promise.all([
    themes(context.db, context.locale),
    places(context.db),
    ownDraft(context, draftKey),
    context.actor.kind === 'reader' ? undefined : draftTogether(context),
  ])
  const withWhom = of
    ? together?.askedBy.find(({ person }) => person.publicId === of)
    : (together?.companion ?? undefined)
  if (of && context.actor.kind !== 'reader' && !withWhom?.accepted) throw notFound()
  const other = withWhom?.accepted ? withWhom.person.displayName : null
  const names = placeList.map(({ label }) => label)
  return { themes: themeList, places: names, draft, draftKey, other, idempotencyKey: newKey() }
})

export const action = write(async (context, input) => {
  const beside = await besidesSending(context, input, keyOfDraft(draftPlace(typed(input, 'draft') ?? '')?.of))
  if (beside) return beside
  if (typed(input, 'intent') === 'look') {
    await readPractice(context, input)
    return { values: input, look: true }
  }
  const { threadId, slug } = await sharePractice(context, input)
  return redirect(pathOfInitiative({ id: threadId, slug }), 303)
})

export const meta = titled('practice.share_title')

/** Shares a practice by five plain questions; what was written is looked over before it goes out. */
export default function SharePractice() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const member = root?.member
  const { first, offered } = writingLanguages(undefined, { ...member, locale: root?.locale })
  const form = useWrittenForm({ answer, draft: data.draftKey, standing: data.draft, first })
  const { refusal, values, held, language, setLanguage, writing, newer } = form
  const voiceChoices = useVoiceChoices(member?.groups ?? GROUPS.filter((group) => group === typed(values, 'voice')))
  const { said, summary } = useRefused(refusal, undefined, {
    body: t('practice.what'),
    why: t('practice.why'),
    whom: t('practice.whom'),
    providers: t('practice.providers'),
    where: t('practice.where'),
    title: t('practice.name'),
    theme: t('open.theme'),
    language: t('open.language'),
    voice: t('composer.voice'),
    audience: t('open.audience'),
  })
  const looking = answer && 'look' in answer ? values : undefined
  const theme = held('theme') ?? ''
  const here = draftPath(draftPlace(data.draftKey) ?? {})

  if (!member && !values)
    return (
      <div className="narrow">
        <h1 className="ds-heading" data-size="md">
          {t('practice.share_title')}
        </h1>
        <p className="lead">{t('practice.sign_in')}</p>
        <p className="actions">
          <a className="ds-button" href={pathToSignIn(PATHS.sharePractice)}>
            {t('nav.sign_in')}
          </a>
        </p>
      </div>
    )
  const marks = (
    <>
      <HiddenMark name="idempotencyKey" value={keyOf(answer) ?? data.idempotencyKey} />
      <DraftMarks {...form.marks} />
    </>
  )
  return (
    <>
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {t('practice.share_title')}
        </h1>
        <p className="lead">{t('practice.share_lead')}</p>
      </header>
      <div className="cols">
        <div>
          {data.other ? <p className="note">{t('together.begun_by', { name: data.other })}</p> : null}
          {member ? (
            <p>
              <a className="ds-link" href={PATHS.practiceTogether}>
                {t('together.ask')}
              </a>
            </p>
          ) : null}
          {newer ? <NewerText draft={newer} href={here} /> : null}
          {looking ? (
            <form key="look" className="stack" method="post" action={here} onSubmit={writing.onSend}>
              {marks}
              <LookOver values={looking} themeName={data.themes.find(({ code }) => code === theme)?.name ?? theme} />
            </form>
          ) : (
            <form
              key="write"
              className="stack"
              method="post"
              action={here}
              noValidate
              {...writing.form}
              onSubmit={writing.onSend}
            >
              {/* Enter in a line of text presses the first button of its form. */}
              <button type="submit" name="intent" value="look" hidden />
              {marks}
              {summary}
              <FiveQuestions
                language={language}
                held={held}
                said={said}
                guard={writing.guard}
                bodyRef={writing.field}
                aids={writing.body.children}
                places={data.places}
              />
              <h2 className="ds-heading" data-size="xs">
                {t('practice.before')}
              </h2>
              <TextField
                name="title"
                label={t('practice.name')}
                hint={t('practice.name_hint')}
                error={said('title')}
                defaultValue={held('title')}
                maxLength={FORUM_LIMITS.title.max}
                dir="auto"
              />
              <IdentifierWarning field="title" shown={writing.guard.warned('title')} />
              <div className="pair">
                <SelectField
                  name="voice"
                  label={t('composer.voice')}
                  hint={t('open.voice_hint')}
                  error={said('voice')}
                  defaultValue={held('voice') ?? member?.groups[0]}
                  choices={voiceChoices}
                />
                <LanguageField language={language} offered={offered} error={said('language')} onChoose={setLanguage} />
              </div>
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
              <AudienceChoice chosen={held('audience')} error={said('audience')} />
              <p className="actions">
                <SubmitButton name="intent" value="look">
                  {t('practice.look')}
                </SubmitButton>
                {member ? (
                  <DraftButtons saved={writing.saved && data.draftKey === 'practice'} />
                ) : (
                  <a className="ds-link" href={pathToSignIn(PATHS.sharePractice)} target="_blank" rel="noreferrer">
                    {t('nav.sign_in')}
                  </a>
                )}
              </p>
            </form>
          )}
        </div>
        <WhatHappensNext />
      </div>
    </>
  )
}
