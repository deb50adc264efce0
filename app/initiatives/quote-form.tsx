import type { Refusal } from '#app/edge/refusal.ts'
import { pathOfPost } from '#app/paths.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { QUOTE_LIMITS } from '#server/initiatives/lanes.plain.ts'
import type { QuotablePost } from '#server/initiatives/quotable-posts.ts'
import { pathToQuote } from './paths.ts'

interface QuoteFormProps {
  /** The initiative. */
  threadId: number
  post: QuotablePost
  refusal: Refusal | undefined
}

/** A post as it stands, and the field for the words of it that are quoted. */
export function QuoteForm({ threadId, post, refusal }: QuoteFormProps) {
  const t = useT()
  const { said, value, summary } = useRefused(refusal, undefined, { words: t('quoting.words') })
  const { thread, number, by, voice, lane, language, text } = post
  const inOwn = { lang: language, dir: directionOf(language) }
  return (
    <>
      <article className="quoted-post" aria-labelledby="post">
        <p className="said-by" id="post">
          <AuthorName author={by} /> <VoiceTag voice={voice} />
          <a className="ds-link" href={pathOfPost(thread, number)}>
            {t('quoting.post', { number })}
          </a>
        </p>
        <blockquote {...inOwn}>{text}</blockquote>
      </article>
      {lane === null ? (
        <p className="note">{t('quoting.researcher')}</p>
      ) : (
        <form
          className="stack"
          method="post"
          action={pathToQuote(threadId, thread.id === threadId ? { number } : { number, from: thread.id })}
          noValidate
        >
          {summary}
          <p className="hint">{t('quoting.into', { lane: t(`lane.${lane}`) })}</p>
          <TextAreaField
            name="words"
            label={t('quoting.words')}
            hint={t('quoting.words_hint', { max: QUOTE_LIMITS.words.max })}
            error={said('words')}
            defaultValue={value('words')}
            rows={4}
            maxLength={QUOTE_LIMITS.words.max}
            lang={language}
          />
          <p className="actions">
            <SubmitButton>{t('quoting.send')}</SubmitButton>
          </p>
        </form>
      )}
    </>
  )
}
