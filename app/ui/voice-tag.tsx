import { type Group, groupSlug } from '#server/accounts/terms.ts'
import { useT } from './messages.tsx'

/** The stakeholder group that a text speaks for: word, tint, and a mark of the group's seat at the table. */
export function VoiceTag({ voice }: { voice: Group }) {
  const t = useT()
  return (
    <span className="ds-tag voice-tag" data-color={groupSlug(voice)} data-size="sm">
      {t(`group.${voice}`)}
    </span>
  )
}
