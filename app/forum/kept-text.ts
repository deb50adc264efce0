import { DRAFT_FIELDS, DRAFT_TEXTS, type DraftFields } from '#server/forum/drafts.plain.ts'

/** What the names of kept texts begin with. */
const KEPT = 'kept-'

/** What this window keeps of a form that was not sent. */
export interface KeptText {
  fields: DraftFields
  /** The version of the draft on the server that it goes on from; 0 for none. */
  version: number
  /** The form's idempotency key: sent again with it, the same text is the same post. */
  key?: string | undefined
  /** The server has it as well. */
  saved?: boolean
  /** It was sent from this address, and the answer has not come yet. */
  sentFrom?: string
}

/** Under which name a member's text is kept: nobody else who signs in here is shown it. */
export const keptName = (memberId: string, draft: string): string => `${KEPT}${memberId}-${draft}`

/** Forgets every text that this window keeps: whoever sits down next, signed in or not, finds none of them. */
export function forgetKeptTexts(): void {
  for (const name of keptNames()) sessionStorage.removeItem(name)
}

const keptNames = (): string[] => Object.keys(sessionStorage).filter((name) => name.startsWith(KEPT))

/** Forgets texts that were sent and have led elsewhere: whoever is still where they wrote has not been answered. */
export function forgetSentTexts(): void {
  for (const name of keptNames()) {
    const from = readKept(name)?.sentFrom
    if (from !== undefined && from !== location.pathname) sessionStorage.removeItem(name)
  }
}

export function readKept(name: string): KeptText | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null')
    if (typeof kept === 'object' && kept !== null && 'fields' in kept) return kept as KeptText
  } catch {
    // Written by an older page, or not by us: nothing to go on from.
  }
  return undefined
}

export function writeKept(name: string, text: KeptText | undefined): void {
  try {
    if (text) sessionStorage.setItem(name, JSON.stringify(text))
    else sessionStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing still sends.
  }
}

/** What is filled in now. */
export function fieldsOf(form: HTMLFormElement): DraftFields {
  const filled = new FormData(form)
  return Object.fromEntries(
    DRAFT_FIELDS.flatMap((name) => {
      const value = filled.get(name)
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
}

/** Fills a form: what was not filled in then is empty now, choices stay where none had been made. */
export function fillForm(form: HTMLFormElement, fields: DraftFields): void {
  for (const name of DRAFT_FIELDS) {
    const control = form.elements.namedItem(name)
    const value = fields[name] ?? ((DRAFT_TEXTS as readonly string[]).includes(name) ? '' : undefined)
    if (control && 'value' in control && value !== undefined) control.value = value
  }
}

/** A hidden field of a form. */
export const hiddenIn = (form: HTMLFormElement, name: string): HTMLInputElement | undefined => {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLInputElement ? control : undefined
}

/** The text of a form as this window keeps it. */
export const keptOf = (form: HTMLFormElement): KeptText => ({
  fields: fieldsOf(form),
  version: Number(hiddenIn(form, 'draftVersion')?.value ?? 0),
  key: hiddenIn(form, 'idempotencyKey')?.value,
})
