import { typed } from '#app/edge/refusal.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import type { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { GROUPS } from '#server/accounts/terms.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'

interface AddresseeFieldsProps {
  said(name: string): string | undefined
  /** What was typed before, or kept as a draft. */
  values: Readonly<Record<string, string | string[] | undefined>> | undefined
  guard: ReturnType<typeof useGuard>
}

/** Whom a question is put to: everyone, a group, or an organisation by name. */
export function AddresseeFields({ said, values, guard }: AddresseeFieldsProps) {
  const t = useT()
  const [group, organisation] = [typed(values, 'addressedGroup') ?? '', typed(values, 'addressedOrganisation') ?? '']
  const wrong = said('addressedGroup') ?? said('addressedOrganisation')
  return (
    <details className="addressee" open={wrong !== undefined || group !== '' || organisation !== ''}>
      <summary>{t('addressed.title')}</summary>
      <p className="hint">{t('addressed.hint')}</p>
      <div className="pair">
        <SelectField
          name="addressedGroup"
          label={t('addressed.group')}
          error={said('addressedGroup')}
          defaultValue={group}
          choices={[
            { value: '', label: t('addressed.everyone') },
            ...GROUPS.map((each) => ({ value: each, label: t(`groups.${each}`) })),
          ]}
        />
        <TextField
          name="addressedOrganisation"
          label={t('addressed.organisation')}
          optional
          error={said('addressedOrganisation')}
          defaultValue={organisation}
          maxLength={FORUM_LIMITS.organisation.max}
          dir="auto"
          onInput={guard.onInput}
        />
      </div>
      <IdentifierWarning field="addressedOrganisation" shown={guard.warned('addressedOrganisation')} />
    </details>
  )
}
