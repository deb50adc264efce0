import type { Refusal } from '#app/edge/refusal.ts'
import type { DraftView } from '#server/forum/own-drafts.ts'
import type { SavedDraft } from '#server/forum/save-draft.ts'
import { identifierVerdict } from '#server/platform/identifiers.plain.ts'
import type { DraftState } from './draft-state.ts'
import { fieldsOf, hiddenIn, keptOf, writeKept } from './kept-text.ts'

/** Milliseconds: after the last key, at the latest after the first, for an answer, and until one tries again. */
const PACE = { pause: 1_200, latest: 8_000, patience: 15_000, again: 2_000, longest: 60_000 }
const ADDRESS = '/drafts/kept'
/** Bytes that a browser takes along when the page goes away. */
const PARTING = 60_000

/** Saves the draft of a form while somebody writes in it. */
export interface DraftKeeper {
  /** Something was written: save it soon. */
  soon(): void
  now(): Promise<void>
  /** Saves no more by itself, and waits for what is on its way. */
  settle(): Promise<void>
  readonly saving: boolean
  /** Goes on after its writer has chosen between two drafts. */
  keep(over: DraftView): Promise<void>
  stop(): void
}

interface Keeping {
  form: HTMLFormElement
  draft: string
  /** Under which name this window keeps the text. */
  name: string
  tell(state: DraftState): void
}

/** Keeps the draft of a form on the server: nothing that another window has saved is ever overwritten unasked. */
export function keepDraft({ form, draft, name, tell }: Keeping): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  let wait = PACE.again
  let flying: Promise<void> | undefined
  let waiting = false

  function soon(delay = PACE.pause): void {
    if (waiting) return
    const now = Date.now()
    first ||= now
    clearTimeout(timer)
    timer = setTimeout(() => void now_(), Math.max(0, Math.min(delay, first + PACE.latest - now)))
  }

  const now_ = (): Promise<void> => {
    clearTimeout(timer)
    first = 0
    flying ??= save().finally(() => {
      flying = undefined
    })
    return flying
  }

  async function save(parting = false): Promise<void> {
    const fields = fieldsOf(form)
    if (identifierVerdict(`${fields.title ?? ''}\n${fields.body ?? ''}`).severity === 'block')
      return tell({ is: 'in_window', why: 'identifier' })
    const sent = JSON.stringify(fields)
    const version = hiddenIn(form, 'draftVersion')?.value ?? '0'
    const idempotencyKey = hiddenIn(form, 'idempotencyKey')?.value ?? ''
    const body = new URLSearchParams({ ...fields, draft, draftVersion: version, idempotencyKey })
    let answer: { saved?: SavedDraft; refusal?: Refusal }
    try {
      const response = await fetch(ADDRESS, {
        method: 'POST',
        body,
        keepalive: parting,
        signal: AbortSignal.timeout(PACE.patience),
      })
      answer = await response.json()
    } catch {
      return tryAgain()
    }
    const changed = JSON.stringify(fieldsOf(form)) !== sent
    if (answer.saved) {
      wait = PACE.again
      const hidden = hiddenIn(form, 'draftVersion')
      // Whoever has sent the form meanwhile has begun anew.
      if (hidden?.value === version) hidden.value = String(answer.saved.version)
      writeKept(name, { ...keptOf(form), saved: !changed })
      tell(answer.saved.version > 0 ? { is: 'saved' } : { is: 'none' })
      if (changed) soon()
    } else if (answer.refusal?.said.key === 'draft.newer') await findOther()
    else if (answer.refusal?.said.key === 'failure.signed_out') tell({ is: 'in_window', why: 'signed_out' })
    else if (answer.refusal)
      tell({ is: 'refused', said: Object.values(answer.refusal.fields)[0] ?? answer.refusal.said })
    else tryAgain()
  }

  function tryAgain(): void {
    tell({ is: 'in_window', why: 'unanswered' })
    clearTimeout(timer)
    timer = setTimeout(() => void now_(), wait)
    wait = Math.min(wait * 2, PACE.longest)
  }

  async function findOther(): Promise<void> {
    try {
      const response = await fetch(`${ADDRESS}?draft=${encodeURIComponent(draft)}`, {
        signal: AbortSignal.timeout(PACE.patience),
      })
      const other = ((await response.json()) as { draft: DraftView | null }).draft
      if (other) {
        waiting = true
        return tell({ is: 'newer', other })
      }
      const hidden = hiddenIn(form, 'draftVersion')
      if (hidden) hidden.value = '0'
      soon(0)
    } catch {
      tryAgain()
    }
  }

  const atParting = (): void => {
    if (document.visibilityState !== 'hidden' || timer === undefined || first === 0 || waiting || flying) return
    if ((fieldsOf(form).body?.length ?? 0) * 3 > PARTING) return
    clearTimeout(timer)
    first = 0
    flying = save(true).finally(() => {
      flying = undefined
    })
  }
  const online = (): void => {
    if (wait > PACE.again) soon(0)
  }
  document.addEventListener('visibilitychange', atParting)
  window.addEventListener('online', online)

  return {
    soon: () => soon(),
    now: now_,
    get saving() {
      return flying !== undefined
    },
    async settle() {
      clearTimeout(timer)
      first = 0
      await flying
      clearTimeout(timer)
    },
    keep(over) {
      waiting = false
      const hidden = hiddenIn(form, 'draftVersion')
      if (hidden) hidden.value = String(over.version)
      return now_()
    },
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', atParting)
      window.removeEventListener('online', online)
    },
  }
}
