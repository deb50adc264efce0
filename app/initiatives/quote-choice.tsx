import { AuthorName } from '#app/ui/author-name.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { EXPERIENCE_LANES, laneOf } from '#server/initiatives/lanes.plain.ts'
import type { QuotablePosts } from '#server/initiatives/quotable-posts.ts'
import { pathToQuote } from './paths.ts'

/** The posts of the conversation, lane by lane, to choose one from; or the address of one from elsewhere. */
export function QuoteChoice({ thread, posts, address }: QuotablePosts & { address: string | null }) {
  const t = useT()
  return (
    <>
      {EXPERIENCE_LANES.map((lane) => {
        const ofLane = posts.filter(({ voice }) => laneOf(voice) === lane)
        return (
          <section className="evidence-part" key={lane} aria-labelledby={`choose-${lane}`}>
            <h2 className="ds-heading" data-size="xs" id={`choose-${lane}`}>
              {t(`lane.${lane}`)}
            </h2>
            {ofLane.length === 0 ? <p className="hint">{t('quoting.no_posts')}</p> : null}
            {ofLane.map(({ number, by, voice, language, text }) => (
              <article className="claim" key={number} aria-labelledby={`post-${number}`}>
                <h3 id={`post-${number}`}>
                  <a href={pathToQuote(thread.id, { number })}>{t('quoting.from_post', { number })}</a>
                </h3>
                <p lang={language} dir={directionOf(language)}>
                  {text}
                </p>
                <p className="said-by">
                  <AuthorName author={by} /> <VoiceTag voice={voice} />
                </p>
              </article>
            ))}
          </section>
        )
      })}
      <section className="evidence-part" aria-labelledby="elsewhere">
        <h2 className="ds-heading" data-size="xs" id="elsewhere">
          {t('quoting.elsewhere')}
        </h2>
        <form className="stack" method="get" action={pathToQuote(thread.id)}>
          <TextField
            name="address"
            label={t('quoting.address')}
            hint={t('quoting.address_hint')}
            error={address === null ? undefined : t('quoting.address_wrong')}
            defaultValue={address ?? ''}
            dir="ltr"
            autoComplete="off"
          />
          <p className="actions">
            <SubmitButton variant="secondary">{t('quoting.find')}</SubmitButton>
          </p>
        </form>
      </section>
    </>
  )
}
