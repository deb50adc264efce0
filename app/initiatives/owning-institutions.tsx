import type { Refusal } from '#app/edge/refusal.ts'
import { pathOfOwners } from '#app/paths.ts'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { OwnersPage } from '#server/initiatives/owners-page.ts'

interface OwningInstitutionsProps {
  /** With the names of all organisations that can be named, for whoever may. */
  page: OwnersPage & { known: readonly string[] }
  refusal: Refusal | undefined
}

/** The address of an organisation in the registry. */
export const pathOfRor = (rorId: string): string => `https://ror.org/${rorId}`

/** The organisations that answer for an initiative; its owners name them and leave them out again. */
export function OwningInstitutions({ page: { thread, institutions, may, known }, refusal }: OwningInstitutionsProps) {
  const t = useT()
  const form = useRefused(refusal, undefined, { institution: t('owners.institution') })
  const action = pathOfOwners(thread.id)
  return (
    <section className="evidence-part" aria-labelledby="owner-institutions">
      <h2 className="ds-heading" data-size="xs" id="owner-institutions">
        {t('owners.institutions')}
      </h2>
      {institutions.length === 0 ? <p className="hint">{t('owners.institutions_none')}</p> : null}
      {institutions.length > 0 ? (
        <ul className="owned">
          {institutions.map(({ rorId, name }) => (
            <li key={rorId}>
              <a className="ds-link" href={pathOfRor(rorId)} rel="noreferrer">
                <bdi>{name}</bdi>
              </a>
              {may.revise ? (
                <form method="post" action={action}>
                  <input type="hidden" name="rorId" value={rorId} />
                  <SubmitButton
                    variant="tertiary"
                    size="sm"
                    name="intent"
                    value="leave-out"
                    aria-label={t('owners.leave_out_which', { name })}
                  >
                    {t('owners.leave_out')}
                  </SubmitButton>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may.revise ? (
        <form className="stack" method="post" action={action}>
          {form.summary}
          <TextField
            name="institution"
            label={t('owners.institution')}
            hint={t('owners.institution_hint')}
            error={form.said('institution')}
            defaultValue={form.value('institution')}
            list="institutions"
            maxLength={200}
            autoComplete="off"
            dir="auto"
          />
          <datalist id="institutions">
            {known.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p className="actions">
            <SubmitButton variant="secondary" name="intent" value="name">
              {t('owners.name_institution')}
            </SubmitButton>
          </p>
        </form>
      ) : null}
    </section>
  )
}
