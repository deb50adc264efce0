import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { outcomeForm, outcomePreview } from '#server/forum/outcome-form.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { DraftButtons, DraftMarks, NewerText } from './draft-controls.tsx'
import { LanguageField } from './language-field.tsx'
import { besidesSending } from './writing.server.ts'
import { useWrittenForm } from './written-form.ts'

export const loader = read(async (context, { params }) => {
  const threadId = numberIn(params.id)
  return { ...(await outcomeForm(context, threadId)), draft: await ownDraft(context, `outcome:${threadId}`) }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const intent = typed(input, 'intent')
  if (intent === 'preview')
    return { values: input, preview: await outcomePreview(context, threadId, typed(input, 'body') ?? '') }
  const beside = await besidesSending(context, input, `outcome:${threadId}`)
  if (beside) return beside
  const written = await writeOutcome(context, { ...input, threadId })
  return redirect(`${pathOfThread({ id: threadId, slug: written.slug })}#outcome`, 303)
})

export const meta = titled('outcome.title')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Says what one's question led to. */
export default function WriteOutcome() {
  const { thread, outcome, outcomeRevision, helped, draft } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const form = useWrittenForm({
    answer,
    draft: `outcome:${thread.id}`,
    standing: draft,
    first: outcome?.language ?? first,
  })
  const { refusal, held, language, setLanguage, writing, newer } = form
  const { said, summary } = useRefused(refusal)
  const voiceChoices = useVoiceChoices(root?.member?.groups ?? [])
  const here = `/t/${thread.id}/outcome`
  // After a change in another window the form starts from what stands, with the text that was typed.
  const revision =
    refusal?.said.key === 'outcome.changed_meanwhile' ? outcomeRevision : (held('outcomeRevision') ?? outcomeRevision)
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfThread(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('outcome.title')}
      </h1>
      <p className="lead">{t('outcome.lead')}</p>
      <section aria-labelledby="helped">
        <h2 className="ds-heading" data-size="2xs" id="helped">
          {t('outcome.helped')}
        </h2>
        {helped.length === 0 ? <p className="hint">{t('outcome.none_marked')}</p> : null}
        <ul className="cites">
          {helped.map((post) => (
            <li key={post.number}>
              <a className="ds-link" href={pathOfPost(thread, post.number)}>{`#${post.number}`}</a>{' '}
              {post.author ? <AuthorName author={post.author} /> : null} <VoiceTag voice={post.voice} />
            </li>
          ))}
        </ul>
      </section>
      {newer ? <NewerText draft={newer} href={here} /> : null}
      <form className="stack" method="post" action={here} {...writing.form} onSubmit={writing.onSend}>
        {summary}
        <input type="hidden" name="outcomeRevision" value={revision} />
        <DraftMarks {...form.marks} />
        <BodyField
          label={t('outcome.body')}
          labelled
          language={language}
          rows={7}
          maxLength={FORUM_LIMITS.outcome.max}
          defaultValue={held('body') ?? outcome?.body}
          error={said('body')}
          preview={form.preview}
          {...writing.body}
          // Which posts it cites is looked up: the server draws the preview.
          onPreview={undefined}
          onWrite={undefined}
        />
        <p className="hint">{t('outcome.body_hint')}</p>
        <div className="pair">
          <SelectField
            name="voice"
            label={t('composer.voice')}
            error={said('voice')}
            defaultValue={held('voice') ?? outcome?.voice}
            choices={voiceChoices}
          />
          <LanguageField language={language} offered={offered} error={said('language')} onChoose={setLanguage} />
        </div>
        <WhoReads audience={thread.audience} />
        <p className="actions">
          <SubmitButton name="intent" value="send">
            {t('outcome.save')}
          </SubmitButton>
          <DraftButtons saved={writing.saved} />
          <a className="ds-button" data-variant="tertiary" href={pathOfThread(thread)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
