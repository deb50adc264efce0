import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { Group } from '#server/accounts/terms.ts'

/** Groups that speak in posts that move, as a line of a list; nothing where there are none. */
export function VoiceLine({ label, voices }: { label: string; voices: readonly Group[] }) {
  if (voices.length === 0) return null
  return (
    <li>
      {label}{' '}
      {voices.map((voice) => (
        <VoiceTag key={voice} voice={voice} />
      ))}
    </li>
  )
}
