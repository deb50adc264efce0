import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { type Refusal, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathToReport } from '#app/moderation/paths.ts'
import { pathOfPost } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { apart, languageName, TranslationCredit } from '#app/ui/translation-credit.tsx'
import { checkTranslation } from '#server/forum/check-translation.ts'
import { disputeTranslation } from '#server/forum/dispute-translation.ts'
import { type StandingTranslation, type TranslationPage, translationPage } from '#server/forum/translation-page.ts'
import { TITLE_NUMBER, TRANSLATION_LIMITS, translatePath, translationPath } from '#server/forum/translations.plain.ts'
import { withdrawTranslation } from '#server/forum/withdraw-translation.ts'
import { directionOf, TEXT_LANGUAGES, type TextLanguage } from '#server/i18n/languages.plain.ts'
import { notFound } from '#server/platform/failures.ts'
import { OriginalBeside } from './original-beside.tsx'
import { originalNumber } from './original-number.ts'
import { tellingPosts } from './telling.ts'

/** The translation that an address means. @throws {Failure} 404 for a language that there is not */
function placeOf({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const language = TEXT_LANGUAGES.find((known) => known === params.language)
  if (!language) throw notFound()
  return { threadId: numberIn(params.id), number: originalNumber({ params, request }), language }
}

export const loader = read(async (context, args) => {
  const { translation, ...page } = await translationPage(context, placeOf(args))
  if (!translation) throw notFound()
  return { ...page, translation }
})

export const action = write(async (context, input, args) => {
  const place = placeOf(args)
  const fields = { ...input, ...place }
  const intent = typed(input, 'intent')
  if (intent === 'withdraw') {
    const { threadId, slug, number } = await withdrawTranslation(context, fields)
    return redirect(pathOfPost({ id: threadId, slug }, Math.max(1, number)), 303)
  }
  await (intent === 'dispute' ? disputeTranslation(context, fields) : checkTranslation(context, fields))
  return redirect(translationPath(place.threadId, place.number, place.language), 303)
})

export const meta = titled('translation.page')

/** A translation beside its original: how it stands, and what a second reader or its translator may do. */
export default function Translation() {
  const { thread, original, translation, language, may } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const root = useRoot()
  const form = useRefused(refusal, undefined, { reason: t('translation.reason') })
  const here = translationPath(thread.id, original.number, language)
  return (
    <div className="side-by-side">
      <OriginalBeside thread={thread} original={original} here={here}>
        {t('translation.page')}
      </OriginalBeside>
      <section aria-labelledby="translated">
        <h2 className="ds-heading" data-size="2xs" id="translated">
          {t('translation.in', { language: languageName(t, language) })}
        </h2>
        <p className="hint">
          <TranslationCredit from={original.language} translation={translation} />
          {' · '}
          <Time at={translation.changedAt} {...tellingPosts(root)} />
        </p>
        <Words thread={thread} original={original} translation={translation} language={language} />
        <Standing translation={translation} />
        {form.summary}
        <Judging here={here} translation={translation} may={may} form={form} refusal={refusal} />
        {may.revise || may.replace ? (
          <p className="actions">
            <a
              className="ds-button"
              data-variant="secondary"
              href={translatePath(thread.id, original.number, language)}
            >
              {may.revise ? t('translation.revise') : t('translation.replace')}
            </a>
          </p>
        ) : null}
        {root?.member && !may.withdraw ? (
          <p className="actions">
            <a className="ds-link" href={pathToReport(`translation:${translation.id}`)}>
              {t('report.title')}
            </a>
          </p>
        ) : null}
        {may.withdraw ? (
          <details className="original">
            <summary>{t('translation.withdraw')}</summary>
            <p>{t('translation.withdraw_lead')}</p>
            <form method="post" action={here}>
              <SubmitButton variant="secondary" name="intent" value="withdraw">
                {t('translation.withdraw_do')}
              </SubmitButton>
            </form>
          </details>
        ) : null}
      </section>
    </div>
  )
}

type Shown = Pick<TranslationPage, 'thread' | 'original'> & { translation: StandingTranslation; language: TextLanguage }

function Words({ original, translation, language }: Shown) {
  if (original.number !== TITLE_NUMBER) return <Prose html={translation.html} language={language} />
  return (
    <p className="title-beside" lang={language} dir={directionOf(language)}>
      {translation.body}
    </p>
  )
}

/** How the translation stands, where that needs more than a word. */
function Standing({ translation: { secondReader, reason, stale } }: Pick<Shown, 'translation'>) {
  const t = useT()
  return (
    <>
      {reason === null ? null : (
        <p className="translation-doubt">{t('translation.doubt', { reason: apart(reason) })}</p>
      )}
      {secondReader ? (
        <p className="hint">{t('translation.second_reader', { name: apart(secondReader.displayName) })}</p>
      ) : null}
      {stale ? <p className="hint">{t('translation.stale_note')}</p> : null}
    </>
  )
}

interface JudgingProps {
  here: string
  translation: StandingTranslation
  may: TranslationPage['may']
  form: ReturnType<typeof useRefused>
  refusal: Refusal | undefined
}

/** What a second reader says: that it is right, or what is wrong. What was typed stays when the session has ended. */
function Judging({ here, translation, may, form, refusal }: JudgingProps) {
  const t = useT()
  const guard = useGuard()
  const disputing = refusal !== undefined && typed(refusal.values, 'intent') === 'dispute'
  if (!may.check && !may.dispute && !disputing) return null
  const revision = <input type="hidden" name="revision" value={translation.revision} />
  return (
    <div className="judging">
      {may.check ? (
        <form method="post" action={here}>
          {revision}
          <p>{t('translation.check_lead')}</p>
          <SubmitButton name="intent" value="check">
            {t('translation.check')}
          </SubmitButton>
        </form>
      ) : null}
      {may.dispute || disputing ? (
        <details className="original" open={disputing}>
          <summary>{t('translation.dispute')}</summary>
          <form className="stack" method="post" action={here}>
            {revision}
            <TextAreaField
              name="reason"
              label={t('translation.reason')}
              hint={t('translation.reason_hint')}
              error={form.said('reason')}
              defaultValue={form.value('reason')}
              rows={3}
              maxLength={TRANSLATION_LIMITS.reason.max}
              onInput={guard.onInput}
            />
            <IdentifierWarning field="reason" shown={guard.warned('reason')} />
            <p className="actions">
              <SubmitButton variant="secondary" name="intent" value="dispute">
                {t('translation.dispute_do')}
              </SubmitButton>
            </p>
          </form>
        </details>
      ) : null}
    </div>
  )
}
