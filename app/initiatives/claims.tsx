import type { Refusal } from '#app/edge/refusal.ts'
import { typed } from '#app/edge/refusal.ts'
import { pathOfEvidence } from '#app/paths.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ClaimView, EvidencePage } from '#server/initiatives/evidence-page.ts'
import { FACTS, type Fact, INITIATIVE_LIMITS } from '#server/initiatives/terms.ts'

interface ClaimsProps {
  page: EvidencePage
  refusal: Refusal | undefined
  zone?: string | undefined
}

/** What the evidence rests on: the facts that owners have declared; owners declare, replace and withdraw them here. */
export function Claims({ page: { thread, claims, may }, refusal, zone }: ClaimsProps) {
  const t = useT()
  const refused = typed(refusal?.values, 'intent') === 'claim' ? refusal : undefined
  const shown = FACTS.map((fact) => ({ fact, claim: claims.find((one) => one.fact === fact) }))
  return (
    <section className="evidence-part" aria-labelledby="claims">
      <h2 className="ds-heading" data-size="xs" id="claims">
        {t('evidence.claims')}
      </h2>
      {claims.length === 0 && !may.claim ? <p className="hint">{t('evidence.no_claims')}</p> : null}
      {shown.map(({ fact, claim }) => {
        if (!claim && !may.claim) return null
        const wrong = typed(refused?.values, 'fact') === fact ? refused : undefined
        return (
          <article className="claim" key={fact} aria-labelledby={`claim-${fact}`}>
            <h3 id={`claim-${fact}`}>{t(`evidence.fact_${fact}`)}</h3>
            {claim ? <Claim claim={claim} language={thread.language} zone={zone} /> : null}
            {may.claim ? <ClaimForm threadId={thread.id} fact={fact} claim={claim} refusal={wrong} /> : null}
          </article>
        )
      })}
    </section>
  )
}

/** What owners declare is a part of what they tell, and in its language. */
function Claim({ claim, language, zone }: { claim: ClaimView; language: string; zone: string | undefined }) {
  return (
    <>
      <p className="words" lang={language} dir="auto">
        {claim.words}
      </p>
      <p className="said-by">
        <AuthorName author={claim.by} /> <Time at={claim.claimedAt} zone={zone} />
      </p>
    </>
  )
}

interface ClaimFormProps {
  threadId: number
  fact: Fact
  claim: ClaimView | undefined
  refusal: Refusal | undefined
}

function ClaimForm({ threadId, fact, claim, refusal }: ClaimFormProps) {
  const t = useT()
  const guard = useGuard()
  const id = `words-${fact}`
  const form = useRefused(refusal, () => id, { words: t('evidence.words') })
  const action = pathOfEvidence(threadId)
  const about = `claim-${fact}`
  return (
    <details className="claim-form" open={refusal !== undefined}>
      <summary aria-describedby={about}>{t(claim ? 'evidence.change' : 'evidence.declare')}</summary>
      <form className="stack" method="post" action={action}>
        {form.summary}
        <input type="hidden" name="fact" value={fact} />
        <TextAreaField
          name="words"
          id={id}
          label={t('evidence.words')}
          hint={t(`evidence.fact_hint_${fact}`)}
          error={form.said('words')}
          defaultValue={form.value('words', claim?.words)}
          onInput={guard.onInput}
          maxLength={INITIATIVE_LIMITS.words.max}
        />
        <IdentifierWarning field={id} shown={guard.warned('words')} />
        <p className="actions">
          <SubmitButton name="intent" value="claim" aria-describedby={about}>
            {t(claim ? 'evidence.change' : 'evidence.declare')}
          </SubmitButton>
        </p>
      </form>
      {claim ? (
        <form method="post" action={action}>
          <input type="hidden" name="fact" value={fact} />
          <p className="hint" id={`withdraw-${fact}`}>
            {t('evidence.withdraw_claim_hint')}
          </p>
          <p className="actions">
            <SubmitButton
              variant="secondary"
              name="intent"
              value="withdraw-claim"
              aria-describedby={`${about} withdraw-${fact}`}
            >
              {t('evidence.withdraw_claim')}
            </SubmitButton>
          </p>
        </form>
      ) : null}
    </details>
  )
}
