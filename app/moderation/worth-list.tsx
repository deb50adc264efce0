import { pathOfThread } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { WorthView } from '#server/moderation/worth-reading.ts'

/** What curators found worth reading: title, kind, voice, and their line. */
export function WorthList({ picks }: { picks: readonly WorthView[] }) {
  const t = useT()
  return (
    <ul className="tied">
      {picks.map(({ thread, line, language }) => (
        <li key={thread.id}>
          <a
            className="tied-title"
            href={pathOfThread(thread)}
            lang={thread.language}
            dir={directionOf(thread.language)}
          >
            {thread.title}
          </a>
          <p className="tied-words" lang={language} dir={directionOf(language)}>
            {line}
          </p>
          <p className="meta">
            <span>{t(`kind.${thread.kind}`)}</span>
            <VoiceTag voice={thread.voice} />
          </p>
        </li>
      ))}
    </ul>
  )
}
