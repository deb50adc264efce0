import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { useRoot } from '#app/root.tsx'
import { BodyField } from '#app/ui/body-field.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { InlineSelect, languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { apart } from '#app/ui/translation-credit.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { previewOf } from '#server/forum/preview.ts'
import { reviseTranslation } from '#server/forum/revise-translation.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { TITLE_NUMBER, TRANSLATION_LIMITS, translatePath, translationPath } from '#server/forum/translations.plain.ts'
import { directionOf, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { forbidden } from '#server/platform/failures.ts'
import { useBodyPreview } from './body-preview.ts'
import { useKeptBody } from './kept-body.ts'
import { newKey } from './new-key.ts'
import { OriginalBeside } from './original-beside.tsx'
import { originalNumber } from './original-number.ts'

/** What an address says is to be translated. */
const placeOf = ({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) => ({
  threadId: numberIn(params.id),
  number: originalNumber({ params, request }),
})

export const loader = read(async (context, args) => {
  if (!isSentBack(args.context)) membersOnly(args.context, args.request)
  const to = new URL(args.request.url).searchParams.get('to')
  const language = TEXT_LANGUAGES.find((known) => known === to)
  const page = await translationPage(context, { ...placeOf(args), language })
  const { offer, replace, revise } = page.may
  if (!offer && !replace && !revise) throw forbidden()
  return { ...page, idempotencyKey: newKey() }
})

export const action = write(async (context, input, args) => {
  const intent = typed(input, 'intent')
  if (intent === 'preview' || intent === 'write')
    return {
      values: input,
      preview:
        intent === 'preview'
          ? await previewOf(context, {
              body: typed(input, 'body') ?? '',
              threadId: undefined,
              translated: placeOf(args),
            })
          : undefined,
    }
  const fields = { ...input, ...placeOf(args) }
  const { threadId, number, language } = await (typed(input, 'revision')
    ? reviseTranslation(context, fields)
    : offerTranslation(context, fields))
  return redirect(translationPath(threadId, number, language), 303)
})

export const meta = titled('translation.write')

export { SignedOutText as ErrorBoundary } from './signed-out-text.tsx'

/** Translates a post, a title or an outcome, with the original beside the field. */
export default function Translate() {
  const {
    thread,
    original,
    translation,
    language: first,
    may,
    targets,
    idempotencyKey,
  } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const refusal = refusalOf(answer)
  const form = useRefused(refusal)
  const values = refusal?.values ?? (answer && 'values' in answer ? answer.values : undefined)
  const [language, setLanguage] = useState(typed(values, 'language') ?? first)
  const field = useRef<HTMLTextAreaElement | null>(null)
  const inPlace = useBodyPreview(field, { threadId: thread.id, number: original.number, translated: true })
  const guard = useGuard()
  const voices = useVoiceChoices(root?.member?.groups ?? [])
  const isTitle = original.number === TITLE_NUMBER
  const own = may.revise ? translation : null
  const before = own?.body ?? ''
  const kept = useKeptBody({
    memberId: root?.member?.id,
    name: `translation-${thread.id}-${original.number}`,
    field,
    untouched: before,
  })
  // After a change meanwhile the form starts from what stands now, with the words that were typed.
  const meanwhile = refusal?.said.key.startsWith('translation.') === true
  const body = {
    error: form.said('body'),
    defaultValue: typed(values, 'body') ?? before,
    onInput(event: FormEvent<HTMLTextAreaElement | HTMLInputElement>) {
      guard.onInput(event)
      if (!isTitle) kept.keep(event.currentTarget.value)
    },
  }
  return (
    <div className="side-by-side">
      <OriginalBeside thread={thread} original={original} here={translatePath(thread.id, original.number)}>
        {t('translation.write')}
      </OriginalBeside>
      <form
        className="stack"
        method="post"
        action={translatePath(thread.id, original.number, own ? language : undefined)}
        onSubmit={({ nativeEvent }) => {
          // What is refused comes back with the answer.
          if ((nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'send') kept.forget()
        }}
      >
        {form.summary}
        {translation?.reason ? (
          <p className="translation-doubt">{t('translation.doubt', { reason: apart(translation.reason) })}</p>
        ) : null}
        {translation?.stale ? <p className="hint">{t('translation.stale_hint')}</p> : null}
        <input
          type="hidden"
          name="madeFrom"
          value={meanwhile ? original.fingerprint : (typed(values, 'madeFrom') ?? original.fingerprint)}
        />
        {own ? (
          <>
            <input type="hidden" name="language" value={language} />
            <input
              type="hidden"
              name="revision"
              value={meanwhile ? own.revision : (typed(values, 'revision') ?? own.revision)}
            />
          </>
        ) : (
          <>
            <HiddenMark name="idempotencyKey" value={keyOf(answer) ?? idempotencyKey} />
            <div className="composer-head">
              <InlineSelect
                label={t('translation.to')}
                id="language"
                name="language"
                choices={languageChoices(targets).slice(0, targets.length)}
                defaultValue={language}
                onChange={(event) => setLanguage(event.currentTarget.value)}
              />
              <InlineSelect
                label={t('translation.voice')}
                id="voice"
                name="voice"
                choices={voices}
                defaultValue={typed(values, 'voice')}
              />
            </div>
          </>
        )}
        {isTitle ? (
          <>
            <TextField
              name="body"
              label={t('translation.title_field')}
              maxLength={TRANSLATION_LIMITS.title.max}
              lang={language}
              dir={directionOf(language)}
              required
              {...body}
            />
            <IdentifierWarning field="body" shown={guard.warned('body')} />
          </>
        ) : (
          <BodyField
            label={t('translation.body')}
            labelled
            language={language}
            rows={9}
            required
            preview={inPlace.preview ?? (answer && 'preview' in answer ? answer.preview : undefined)}
            warned={guard.warned('body')}
            fieldRef={field}
            told={inPlace.told}
            onPreview={inPlace.onPreview}
            {...(inPlace.preview === undefined ? {} : { onWrite: inPlace.onWrite })}
            {...body}
          />
        )}
        <WhoReads audience={thread.audience} />
        <p className="actions">
          <SubmitButton name="intent" value="send">
            {own ? t('revise.save') : t('translation.send')}
          </SubmitButton>
        </p>
      </form>
    </div>
  )
}
