import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { RelationView } from '#server/relations/relation-rows.ts'
import { RelationState } from './relation-state.tsx'

/** Why somebody says that two belong together, and what those at the other end say of it. */
export function SaidOfIt({ relation }: { relation: RelationView }) {
  const t = useT()
  const zone = useRoot()?.timeZone
  const { reason, language, by, voice, createdAt, answers } = relation
  return (
    <>
      {reason ? <Words words={reason} language={language} /> : null}
      <p className="said-by">
        <VoiceTag voice={voice} />
        <AuthorName author={by} />
        <Time at={createdAt} zone={zone} />
        <RelationState relation={relation} />
      </p>
      {answers.map((answer) => (
        <div className="tied-answer" key={answer.by.publicId}>
          {answer.words ? <Words words={answer.words} language={answer.language} /> : null}
          <p className="said-by">
            <VoiceTag voice={answer.voice} />
            <AuthorName author={answer.by} />
            <Time at={answer.answeredAt} zone={zone} />
            <span data-state={answer.verdict}>{t(`relation.verdict_${answer.verdict}`)}</span>
          </p>
        </div>
      ))}
    </>
  )
}

function Words({ words, language }: { words: string; language: string }) {
  return (
    <p className="tied-words" lang={language} dir={directionOf(language)}>
      {words}
    </p>
  )
}
