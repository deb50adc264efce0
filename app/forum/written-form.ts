import { useState } from 'react'
import { refusalOf, typed, valuesIn } from '#app/edge/refusal.ts'
import type { DraftField, DraftFields, DraftKey } from '#server/forum/drafts.plain.ts'
import type { DraftView } from '#server/forum/own-drafts.ts'
import { useWriting } from './writing.tsx'

interface WrittenForm {
  /** What the action said, if the form was sent. */
  answer: unknown
  draft: DraftKey
  /** The draft on the server, when the page was made. */
  standing: DraftView | null
  /** The language to begin with. */
  first: string
  /** What the writer asked to quote, if anything. */
  quotation?: string
  /** The form was filled by a script: for choices that the page itself depends on. */
  onFilled?(fields: DraftFields): void
}

/**
 * A form for writing on a page of its own: what was refused, what the fields hold (typed before, else kept as a draft),
 * the language that is written in, the preview, and the draft that it goes on with.
 */
export function useWrittenForm({ answer, draft, standing, first, quotation, onFilled }: WrittenForm) {
  const refusal = refusalOf(answer)
  const values = valuesIn(answer)
  const before = values === undefined ? standing?.fields : undefined
  const held = (name: DraftField): string | undefined => typed(values, name) ?? before?.[name]
  const [language, setLanguage] = useState(held('language') ?? first)
  const writing = useWriting({
    draft,
    standing,
    fresh: values === undefined,
    language,
    quotation,
    onFilled(fields) {
      setLanguage(fields.language ?? first)
      onFilled?.(fields)
    },
  })
  /** What another window has saved meanwhile, where the form was refused for it. */
  const newer = refusal?.said.key === 'draft.newer' ? standing : null
  return {
    refusal,
    values,
    held,
    language,
    setLanguage,
    writing,
    newer,
    preview: writing.preview ?? previewIn(answer),
    marks: { draft, version: newer?.version ?? Number(typed(values, 'draftVersion') ?? standing?.version ?? 0) },
  }
}

const previewIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'preview' in answer ? (answer.preview as string) : undefined
