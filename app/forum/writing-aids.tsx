import { type MutableRefObject, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useT } from '#app/ui/messages.tsx'
import type { DraftFields, DraftKey } from '#server/forum/drafts.plain.ts'
import { readability } from '#server/i18n/readability.plain.ts'
import { citationLine, doiOf } from '#server/platform/doi.plain.ts'
import type { DraftState } from './draft-state.ts'
import { type DraftKeeper, keepDraft } from './keep-draft.ts'
import { fieldsOf } from './kept-text.ts'
import { MentionList } from './mention-list.tsx'
import { NewerDraft } from './newer-draft.tsx'
import { putText } from './put-text.ts'

/** Milliseconds after the last key until something is said of the text. */
const PAUSE = 700
/** From so many words on a summary is advised. */
const LONG = 400

export interface WritingAidsProps {
  field: RefObject<HTMLTextAreaElement | null>
  /** Is given who keeps the draft, for the form's own buttons. */
  keeper: MutableRefObject<DraftKeeper | undefined>
  name: string
  draft: DraftKey
  threadId: number | undefined
  /** Whether the text may name people. */
  naming: boolean
  language: string
  state: DraftState
  tell(state: DraftState): void
  advise(words: string): void
  fill(fields: DraftFields): void
}

/** What helps while one writes: the draft is kept, people are named, a pasted DOI becomes a citation, advice. */
export default function WritingAids(props: WritingAidsProps): ReactNode {
  const { field, keeper, name, draft, threadId, naming, language, state, tell, advise, fill } = props
  const mine = useRef<DraftFields>()
  useDraft({ field, keeper, name, draft, tell })
  useAdvice(field, language, advise)
  useCitations(field)

  function show(fields: DraftFields): void {
    const form = field.current?.form
    if (!form) return
    mine.current ??= fieldsOf(form)
    fill(fields)
  }

  return (
    <>
      {naming ? <MentionList field={field} threadId={threadId} /> : null}
      {state.is === 'newer' ? (
        <NewerDraft
          onShowNewer={() => show(state.other.fields)}
          onShowMine={() => show(mine.current ?? {})}
          onKeep={() => {
            mine.current = undefined
            void keeper.current?.keep(state.other)
          }}
        />
      ) : null}
    </>
  )
}

function useDraft({
  field,
  keeper,
  name,
  draft,
  tell,
}: Pick<WritingAidsProps, 'field' | 'keeper' | 'name' | 'draft' | 'tell'>) {
  const told = useRef(tell)
  told.current = tell
  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    const kept = keepDraft({ form, draft, name, tell: (state) => told.current(state) })
    keeper.current = kept
    // What was written before this came is saved as well.
    if (sessionStorage.getItem(name)) kept.soon()
    return () => {
      kept.stop()
      keeper.current = undefined
    }
  }, [field, keeper, draft, name])
}

/** Length and readability as advice, when the keys have been still for a moment. */
function useAdvice(field: RefObject<HTMLTextAreaElement | null>, language: string, advise: (words: string) => void) {
  const t = useT()
  const say = useRef(advise)
  say.current = advise
  useEffect(() => {
    const area = field.current
    if (!area) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const weigh = (): void => {
      const { words, level } = readability(area.value, language)
      const parts = level ? [t('readability.words', { count: words }), t(`readability.${level}`)] : []
      say.current([...parts, ...(words >= LONG ? [t('readability.long')] : [])].join(' '))
    }
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(weigh, PAUSE)
    }
    weigh()
    area.addEventListener('input', soon)
    return () => {
      clearTimeout(timer)
      area.removeEventListener('input', soon)
    }
  }, [field, language, t])
}

/** A DOI, or its address, that is pasted by itself becomes a link which says what it is. */
function useCitations(field: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const area = field.current
    if (!area) return
    const paste = (event: ClipboardEvent): void => {
      const doi = doiOf(event.clipboardData?.getData('text/plain') ?? '')
      // Within a link that somebody writes by hand, an address is just that.
      if (!doi || area.value.slice(0, area.selectionStart).endsWith('](')) return
      event.preventDefault()
      putText(area, citationLine(doi))
    }
    area.addEventListener('paste', paste)
    return () => area.removeEventListener('paste', paste)
  }, [field])
}
