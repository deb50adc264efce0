import { type Refusal, typed } from '#app/edge/refusal.ts'
import { pathOfEvidence } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { ChoiceGroup, SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { ConfirmationView, EvidencePage } from '#server/initiatives/evidence-page.ts'
import { type ConfirmedRung, INITIATIVE_LIMITS } from '#server/initiatives/terms.ts'

interface ConfirmationsProps {
  page: EvidencePage
  refusal: Refusal | undefined
  zone?: string | undefined
}

/** Who confirms the upper rungs, as whom and how they know; others than the owners confirm here. */
export function Confirmations({ page, refusal, zone }: ConfirmationsProps) {
  const t = useT()
  const { thread, confirmations, confirmable, may } = page
  const refused = typed(refusal?.values, 'intent') === 'confirm' ? refusal : undefined
  return (
    <section className="evidence-part" aria-labelledby="confirmations">
      <h2 className="ds-heading" data-size="xs" id="confirmations">
        {t('evidence.confirmations')}
      </h2>
      <p className="hint">{t('evidence.two_groups')}</p>
      {confirmations.length === 0 ? <p className="hint">{t('evidence.no_confirmations')}</p> : null}
      {confirmations.map((one) => (
        <Confirmation key={`${one.rung} ${one.by.publicId}`} one={one} threadId={thread.id} zone={zone} />
      ))}
      {may.confirm && confirmable.length === 0 && !refused && !confirmations.some(({ own }) => own) ? (
        <p className="hint">{t('evidence.nothing_to_confirm')}</p>
      ) : null}
      {confirmable.length > 0 || (may.confirm && refused) ? <ConfirmForm page={page} refusal={refused} /> : null}
    </section>
  )
}

function Confirmation({ one, threadId, zone }: { one: ConfirmationView; threadId: number; zone: string | undefined }) {
  const t = useT()
  const { rung, words, voice, by, confirmedAt, outdated, own } = one
  return (
    <article className="claim">
      <h3 id={`confirmed-${rung}-${by.publicId}`}>
        {t('evidence.rung_numbered', { number: rung, name: t(`rung.${rung}`) })}
      </h3>
      <p className="words" dir="auto">
        {words}
      </p>
      <p className="said-by">
        <AuthorName author={by} /> <VoiceTag voice={voice} /> <Time at={confirmedAt} zone={zone} />
      </p>
      {outdated ? <p className="hint">{t('evidence.outdated')}</p> : null}
      {own ? (
        <form method="post" action={pathOfEvidence(threadId)}>
          <input type="hidden" name="rung" value={rung} />
          <SubmitButton
            variant="tertiary"
            size="sm"
            name="intent"
            value="withdraw-confirmation"
            aria-describedby={`confirmed-${rung}-${by.publicId}`}
          >
            {t('evidence.withdraw_confirmation')}
          </SubmitButton>
        </form>
      ) : null}
    </article>
  )
}

function ConfirmForm({ page, refusal }: { page: EvidencePage; refusal: Refusal | undefined }) {
  const t = useT()
  const guard = useGuard()
  const groups = useRoot()?.member?.groups ?? []
  const voices = useVoiceChoices(groups)
  const form = useRefused(refusal, (name) => (name === 'words' ? 'how' : name), {
    rung: t('evidence.rung'),
    words: t('evidence.how'),
    voice: t('composer.voice'),
  })
  // What was chosen stays to be seen, also where it may not be confirmed any more.
  const chosen = form.chosen('rung', page.confirmable.slice(0, 1).map(String))
  const rungs = ([3, 4, 5] as const satisfies ConfirmedRung[]).filter(
    (rung) => page.confirmable.includes(rung) || chosen.includes(String(rung)),
  )
  return (
    <form className="stack" method="post" action={pathOfEvidence(page.thread.id)} aria-labelledby="confirm">
      <h3 className="ds-heading" data-size="2xs" id="confirm">
        {t('evidence.confirm')}
      </h3>
      {form.summary}
      <input type="hidden" name="readUpTo" value={page.readUpTo} />
      <ChoiceGroup
        name="rung"
        type="radio"
        label={t('evidence.rung')}
        hint={t('evidence.confirm_hint')}
        error={form.said('rung')}
        chosen={chosen}
        choices={rungs.map((rung) => ({
          value: String(rung),
          label: t('evidence.rung_numbered', { number: rung, name: t(`rung.${rung}`) }),
        }))}
      />
      <TextAreaField
        name="words"
        id="how"
        label={t('evidence.how')}
        hint={t('evidence.how_hint')}
        error={form.said('words')}
        defaultValue={form.value('words')}
        onInput={guard.onInput}
        maxLength={INITIATIVE_LIMITS.words.max}
      />
      <IdentifierWarning field="how" shown={guard.warned('words')} />
      <SelectField
        name="voice"
        label={t('composer.voice')}
        error={form.said('voice')}
        defaultValue={form.value('voice', groups[0])}
        choices={voices}
      />
      <p className="actions">
        <SubmitButton name="intent" value="confirm">
          {t('evidence.send')}
        </SubmitButton>
      </p>
    </form>
  )
}
