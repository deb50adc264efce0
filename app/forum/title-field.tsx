import { type FormEvent, useState } from 'react'
import { TextField } from '#app/ui/field.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import type { SimilarThread } from '#server/forum/similar-threads.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import type { IdentifierSeverity } from '#server/platform/identifiers.plain.ts'
import { SimilarTitles } from './similar-titles.tsx'

interface TitleFieldProps {
  label: string
  hint?: string
  error: string | undefined
  defaultValue: string | undefined
  /** What in the title looks like an identity number, if anything does. */
  warned: IdentifierSeverity | undefined
  /** Similar conversations that the server has found. */
  similar: readonly SimilarThread[]
}

/** The title of a new conversation, with those that have begun already and sound alike. */
export function TitleField({ warned, similar, ...field }: TitleFieldProps) {
  const [title, setTitle] = useState<string>()
  return (
    <>
      <TextField
        {...field}
        name="title"
        maxLength={FORUM_LIMITS.title.max}
        dir="auto"
        onInput={({ currentTarget }: FormEvent<HTMLInputElement>) => setTitle(currentTarget.value)}
      />
      <IdentifierWarning field="title" shown={warned} />
      <SimilarTitles title={title} found={similar} />
    </>
  )
}
