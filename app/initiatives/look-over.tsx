import { type FormInput, typed } from '#app/edge/refusal.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { GROUPS } from '#server/accounts/terms.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { QUESTIONS } from './five-questions.tsx'

/** A practice as it will be read, before it is shared: nothing has been sent to anybody yet. */
export function LookOver({ values, themeName }: { values: FormInput; themeName: string }) {
  const t = useT()
  const language = typed(values, 'language') ?? ''
  const voice = GROUPS.find((group) => group === typed(values, 'voice'))
  return (
    <section className="look-over" aria-labelledby="look-over">
      <p className="note" role="status">
        {t('practice.not_sent')}
      </p>
      <h2 className="ds-heading" data-size="md" id="look-over" lang={language} dir={directionOf(language)}>
        {typed(values, 'title')}
      </h2>
      <p className="meta">
        {voice ? <VoiceTag voice={voice} /> : null}
        <span>{themeName}</span>
      </p>
      <dl className="tidier">
        {QUESTIONS.map(({ name, words }) => (
          <div key={name}>
            <dt>{t(`practice.${words}`)}</dt>
            <dd lang={language} dir={directionOf(language)}>
              {typed(values, name)}
            </dd>
          </div>
        ))}
      </dl>
      <WhoReads audience={typed(values, 'audience') === 'members' ? 'members' : 'public'} />
      {Object.entries(values).map(([name]) =>
        SENT_ALONG.has(name) ? null : <input key={name} type="hidden" name={name} value={typed(values, name)} />,
      )}
      <p className="actions">
        <SubmitButton name="intent" value="send">
          {t('practice.share')}
        </SubmitButton>
        <SubmitButton name="intent" value="write" variant="secondary" formNoValidate>
          {t('practice.change')}
        </SubmitButton>
      </p>
    </section>
  )
}

/** Fields that the form carries by itself, and the button that was pressed. */
const SENT_ALONG: ReadonlySet<string> = new Set(['intent', 'idempotencyKey', 'draft', 'draftVersion'])
