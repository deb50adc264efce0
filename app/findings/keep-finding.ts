import type { Refusal } from '#app/edge/refusal.ts'
import { keptFindingPath } from '#server/findings/finding-path.plain.ts'
import type { Said } from '#server/platform/failures.ts'
import { identifierVerdict } from '#server/platform/identifiers.plain.ts'

/** Milliseconds: after the last key, at the latest after the first, for an answer, and until one tries again. */
const PACE = { pause: 1_200, latest: 8_000, patience: 15_000, again: 2_000, longest: 60_000 }
/** Bytes that a browser takes along when the page goes away. */
const PARTING = 60_000

/** How it stands with what is filled in. */
export type KeptState =
  | { is: 'saved' | 'newer' }
  /** Only this window has it. */
  | { is: 'in_window'; why: 'identifier' | 'signed_out' | 'unanswered' }
  | { is: 'refused'; field: string; said: Said }

/** Saves the draft of a finding while somebody fills it in. */
export interface FindingKeeper {
  /** Something was changed: save it soon. */
  soon(): void
  readonly saving: boolean
  /** Saves no more by itself, and waits for what is on its way. */
  settle(): Promise<void>
  stop(): void
}

/** Keeps the draft on the server. What another window has saved is never overwritten: this one saves no more by itself then. */
export function keepFinding(form: HTMLFormElement, id: number, tell: (state: KeptState) => void): FindingKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [first, wait, stopped] = [0, PACE.again, false]
  let flying: Promise<void> | undefined

  const version = (): HTMLInputElement => form.elements.namedItem('version') as HTMLInputElement
  const written = (): URLSearchParams => {
    const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return new URLSearchParams(pairs)
  }

  function soon(): void {
    if (stopped) return
    const now = Date.now()
    first ||= now
    clearTimeout(timer)
    timer = setTimeout(begin, Math.max(0, Math.min(PACE.pause, first + PACE.latest - now)))
  }

  function begin(parting?: unknown): void {
    clearTimeout(timer)
    timer = undefined
    first = 0
    flying ??= save(parting === true).finally(() => {
      flying = undefined
    })
  }

  async function save(parting: boolean): Promise<void> {
    const body = written()
    if ([...body.values()].some((text) => identifierVerdict(text).severity === 'block'))
      return tell({ is: 'in_window', why: 'identifier' })
    let answer: { saved?: { version: number }; refusal?: Refusal }
    try {
      const signal = AbortSignal.timeout(PACE.patience)
      const response = await fetch(keptFindingPath(id), { method: 'POST', body, keepalive: parting, signal })
      answer = await response.json()
    } catch {
      return tryAgain()
    }
    wait = PACE.again
    const { saved, refusal } = answer
    if (saved) {
      const sent = body.toString()
      const changed = written().toString() !== sent
      version().value = String(saved.version)
      if (changed) soon()
      return tell({ is: 'saved' })
    }
    if (!refusal) return tryAgain()
    if (refusal.said.key === 'finding.changed_meanwhile') {
      stopped = true
      return tell({ is: 'newer' })
    }
    if (refusal.said.key === 'failure.signed_out') return tell({ is: 'in_window', why: 'signed_out' })
    const [field = '', said = refusal.said] = Object.entries(refusal.fields)[0] ?? []
    tell({ is: 'refused', field, said })
  }

  function tryAgain(): void {
    tell({ is: 'in_window', why: 'unanswered' })
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(begin, wait)
    wait = Math.min(wait * 2, PACE.longest)
  }

  const atParting = (): void => {
    if (document.visibilityState !== 'hidden' || first === 0 || flying || stopped) return
    if (written().toString().length <= PARTING) begin(true)
  }
  document.addEventListener('visibilitychange', atParting)

  const stop = (): void => {
    stopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', atParting)
  }
  return {
    soon,
    get saving() {
      return flying !== undefined
    },
    async settle() {
      stop()
      await flying
    },
    stop,
  }
}
