import { ChoiceGroup } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { OPEN_AUDIENCES } from '#server/forum/terms.ts'

/** Who will be able to read what is opened. */
export function AudienceChoice({ chosen, error }: { chosen: string | undefined; error: string | undefined }) {
  const t = useT()
  return (
    <ChoiceGroup
      name="audience"
      type="radio"
      label={t('open.audience')}
      error={error}
      chosen={[chosen ?? 'public']}
      choices={OPEN_AUDIENCES.map((audience) => ({
        value: audience,
        label: t(`who.${audience}`),
        hint: t(`open.audience_hint_${audience}`),
      }))}
    />
  )
}
