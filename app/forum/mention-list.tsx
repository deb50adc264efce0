import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { MentionCandidate } from '#server/forum/mention-candidates.ts'
import { nameBeingTyped } from '#server/forum/mention-text.plain.ts'
import { putText } from './put-text.ts'

/** Milliseconds after the last key until people are looked for. */
const PAUSE = 150

interface Found {
  people: MentionCandidate[]
  /** Where the @ stands. */
  start: number
}

/**
 * People to name, while an @ is being typed: a list that the arrow keys move in while the text keeps the focus
 * (aria-activedescendant), Enter or a click takes one, Escape closes. The field stays a text field and is no `combobox`:
 * a textarea may not be one [ARIA in HTML], and it owns the list by aria-controls and aria-autocomplete all the same.
 */
export function MentionList({
  field,
  threadId,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  threadId: number | undefined
}) {
  const t = useT()
  const id = useId()
  const [found, setFound] = useState<Found>()
  const [active, setActive] = useState(0)
  const people = found?.people ?? []
  const current = people[active]

  function take({ label }: MentionCandidate): void {
    const area = field.current
    if (!area || !found) return
    setFound(undefined)
    putText(area, `@${label} `, found.start, area.selectionEnd)
  }

  const keys = useRef<(event: KeyboardEvent) => void>(() => {})
  keys.current = (event) => {
    if (!found || event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') setFound(undefined)
    else if (step && people.length > 0) setActive((active + step + people.length) % people.length)
    else if (event.key === 'Enter' && current) take(current)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  useEffect(() => {
    const area = field.current
    if (!area) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | undefined
    const close = (): void => {
      clearTimeout(timer)
      asking?.abort()
      setFound(undefined)
    }
    const look = (): void => {
      clearTimeout(timer)
      asking?.abort()
      const typing =
        area.selectionStart === area.selectionEnd ? nameBeingTyped(area.value, area.selectionEnd) : undefined
      if (!typing) {
        setFound(undefined)
        return
      }
      timer = setTimeout(async () => {
        asking = new AbortController()
        const { signal } = asking
        const answer = await candidates(typing.query, threadId, signal)
        if (signal.aborted || answer === undefined) return
        setActive(0)
        setFound({ people: answer, start: typing.start })
      }, PAUSE)
    }
    const press = (event: KeyboardEvent): void => keys.current(event)
    area.setAttribute('aria-autocomplete', 'list')
    area.addEventListener('input', look)
    area.addEventListener('click', close)
    area.addEventListener('blur', close)
    area.addEventListener('keydown', press)
    return () => {
      close()
      area.removeEventListener('input', look)
      area.removeEventListener('click', close)
      area.removeEventListener('blur', close)
      area.removeEventListener('keydown', press)
    }
  }, [field, threadId])

  const open = people.length > 0
  useEffect(() => {
    const area = field.current
    if (!area) return
    if (open) area.setAttribute('aria-controls', id)
    else area.removeAttribute('aria-controls')
    if (open) area.setAttribute('aria-activedescendant', `${id}-${active}`)
    else area.removeAttribute('aria-activedescendant')
    if (open) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [field, id, open, active])

  return (
    <div className="mention-list">
      <span className="ds-sr-only" role="status">
        {found ? (open ? t('mention.found', { count: people.length }) : t('mention.nobody')) : null}
      </span>
      {open ? (
        <div role="listbox" id={id} aria-label={t('mention.list')}>
          {people.map((person, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
            <div
              key={person.label}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // The text keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <bdi>{person.name}</bdi> <VoiceTag voice={person.group} />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** @returns undefined when nobody answers: the name can be typed all the same */
async function candidates(
  query: string,
  threadId: number | undefined,
  signal: AbortSignal,
): Promise<MentionCandidate[] | undefined> {
  const asked = new URLSearchParams({ q: query, ...(threadId === undefined ? {} : { thread: String(threadId) }) })
  try {
    const response = await fetch(`/mentions?${asked}`, { signal, headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as { people: MentionCandidate[] }).people : undefined
  } catch {
    return undefined
  }
}
