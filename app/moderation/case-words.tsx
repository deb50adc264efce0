import { pathOfMember, pathOfPost, pathOfThread } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { Group } from '#server/accounts/terms.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { DecidePage } from '#server/moderation/decide-page.ts'

/** What a case is about: the words as they stand or as they are kept, whose they are, and what an appeal says. */
export function CaseWords({ page }: { page: DecidePage }) {
  const t = useT()
  const { words, author, voice, number, appeal } = page
  const { thread } = words
  return (
    <>
      <section aria-labelledby="case-words">
        <h2 className="ds-heading" data-size="xs" id="case-words">
          {t('decide.words')}
        </h2>
        {thread ? (
          <p className="meta" lang={thread.language} dir={directionOf(thread.language)}>
            <a className="ds-link" href={number ? pathOfPost(thread, number) : pathOfThread(thread)}>
              {thread.title}
              {number ? ` #${number}` : ''}
            </a>
          </p>
        ) : null}
        <p className="meta">
          <a className="ds-link" href={pathOfMember(author.publicId)}>
            {t('decide.by', { name: author.displayName })}
          </a>{' '}
          {voice ? <VoiceTag voice={voice as Group} /> : null}
        </p>
        {words.text === null ? (
          <p className="hint">{t('decide.words_gone')}</p>
        ) : (
          <blockquote className="kept-words" lang={words.language} dir={directionOf(words.language)}>
            {words.text}
          </blockquote>
        )}
        {words.inCustody ? <p className="hint">{t('decide.out_of_sight')}</p> : null}
      </section>
      {appeal ? (
        <section aria-labelledby="case-appeal">
          <h2 className="ds-heading" data-size="xs" id="case-appeal">
            {t('decide.appeal_title')}
          </h2>
          <blockquote className="kept-words" dir="auto">
            {appeal.words}
          </blockquote>
          <p className="meta">
            <b>{t(`decide.verb_${appeal.of.verb as 'hide'}`)}</b> <span>{t(`rule.${appeal.of.rule}`)}</span>
          </p>
          <blockquote className="kept-words" lang={appeal.of.language} dir={directionOf(appeal.of.language)}>
            {appeal.of.statement}
          </blockquote>
        </section>
      ) : null}
    </>
  )
}
