import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FindingKeeper, KeptState } from './keep-finding.ts'

/**
 * Saves a draft while it is filled in. What does that comes when somebody first changes something; where it cannot be had
 * the button saves.
 * @param on false for what is published, which changes only when its owner says so
 * @returns what the form listens with, and how it stands
 */
export function useKeptFinding(id: number, on: boolean) {
  const [state, setState] = useState<KeptState>()
  const keeper = useRef<Promise<FindingKeeper | undefined>>()
  const ready = useRef<FindingKeeper>()
  useEffect(() => () => void keeper.current?.then((standing) => standing?.stop()), [])

  function onInput({ currentTarget }: FormEvent<HTMLFormElement>): void {
    if (!on) return
    keeper.current ??= import('./keep-finding.ts').then(
      ({ keepFinding }) => {
        ready.current = keepFinding(currentTarget, id, setState)
        return ready.current
      },
      () => undefined,
    )
    void keeper.current.then((standing) => standing?.soon())
  }

  /** What is on its way is waited for: otherwise the form would be of a version that has just passed. */
  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const standing = ready.current
    if (!standing?.saving) {
      standing?.stop()
      return
    }
    event.preventDefault()
    const [form, { submitter }] = [event.currentTarget, event.nativeEvent as SubmitEvent]
    void standing.settle().then(() => form.requestSubmit(submitter))
  }

  return { state, listening: { onInput, onSubmit } }
}
